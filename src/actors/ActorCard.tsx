// Everything about one actor: ties, structure, contact persons, seats, then its facts.
import { Crosshair, FileText, Plus, Route, UserRoundCog, Waypoints } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { word } from '../i18n/translate';
import { fold } from '../model/fold';
import { countsOn, type Network, partnerOf, personName, validOn } from '../model/network';
import type { Actor, Cooperation, Id, IsoDate, Relation } from '../model/records';
import { CardFrame } from '../records/CardFrame';
import { choiceWord, typeName } from '../records/fieldWords';
import { periodWords } from '../records/periodWords';
import { ActorMark, type RecordLine, RecordLines } from '../records/RecordLines';
import { VacantFunctions } from '../records/VacantFunctions';
import { fieldOf } from '../model/fields';
import { goTo, openCard, openDialog, setFocus, type SubjectTable } from '../session/session';
import { useAsOf, useNetwork } from '../session/useNetwork';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { IconButton } from '../ui/IconButton';
import { Section } from '../ui/Section';
import style from './ActorCard.module.css';

export function ActorCard({ id }: { readonly id: Id }) {
  const { t } = useTranslation();
  const network = useNetwork();
  const asOf = useAsOf();
  const actor = network.actors.get(id);
  if (!actor) return null;
  const ties = network.cooperationsOf(id);
  const current = ties.filter((tie) => countsOn(tie, asOf));
  const twin = twinOf(network, actor);
  const add = (table: SubjectTable, preset: Record<string, string>, label: string) => (
    <IconButton
      label={label}
      icon={Plus}
      size="s"
      onPress={() => openDialog({ kind: 'record', table, preset })}
    />
  );
  return (
    <CardFrame
      table="actors"
      record={actor}
      title={actor.name}
      mark={<ActorMark id={id} size={32} />}
      subtitle={[typeName(network, actor.type), actor.region, actor.city].filter(Boolean).join(' · ')}
      told={['type', 'region']}
      menu={[
        { id: 'map', label: t('cards.showOnMap'), icon: Waypoints },
        { id: 'focus', label: t('cards.focus'), icon: Crosshair },
        { id: 'ways', label: t('ways.open'), icon: Route },
        { id: 'succession', label: t('contacts.succession.open'), icon: UserRoundCog },
        { id: 'profile', label: t('contacts.profile.open'), icon: FileText },
      ]}
      onMenu={(action) => {
        if (action === 'ways') return openDialog({ kind: 'ways', from: id });
        if (action === 'succession') return openDialog({ kind: 'succession', actorId: id });
        if (action === 'profile') return openDialog({ kind: 'profile', actorIds: [id] });
        if (action === 'focus') setFocus({ actorId: id, steps: 1 });
        goTo('map');
        openCard('actors', id);
      }}
    >
      {twin && (
        <Banner
          tone="info"
          title={t('cards.duplicate', { name: twin.name })}
          actions={
            <Button size="s" onPress={() => openCard('actors', twin.id)}>
              {twin.name}
            </Button>
          }
        />
      )}
      <Section
        title={t('cards.partners')}
        count={current.length}
        level={3}
        actions={add('cooperations', { actorA: id }, t('cards.addTie'))}
      >
        <RecordLines lines={tieLines(network, id, current, asOf)} empty={t('cards.noTies')} />
        {ties.length > current.length && (
          <details className={style['past']}>
            <summary>{t('cards.past', { count: ties.length - current.length })}</summary>
            <RecordLines
              lines={tieLines(
                network,
                id,
                ties.filter((tie) => !current.includes(tie)),
                asOf,
              )}
              empty=""
            />
          </details>
        )}
      </Section>
      <Section
        title={t('cards.contacts')}
        level={3}
        actions={add('contacts', { actorId: id }, t('cards.addContact'))}
      >
        <VacantFunctions actorId={id} />
        <RecordLines lines={contactLines(network, id, asOf)} empty={t('cards.noContacts')} />
      </Section>
      <Section
        title={t('cards.structure')}
        level={3}
        actions={add('relations', { from: id }, t('cards.addRelation'))}
      >
        <RecordLines lines={relationLines(network, id, asOf)} empty="–" />
      </Section>
      <Section title={t('cards.seats')} level={3} actions={add('seats', { actorId: id }, t('cards.addSeat'))}>
        <RecordLines lines={seatLines(network, id, asOf)} empty={t('cards.noSeats')} />
      </Section>
    </CardFrame>
  );
}

/** Strongest first; the detail says basis and, where there is one, the period. */
function tieLines(network: Network, id: Id, ties: readonly Cooperation[], asOf: IsoDate): RecordLine[] {
  return [...ties]
    .sort((a, b) => b.intensity - a.intensity)
    .map((tie) => {
      const partner = partnerOf(tie, id);
      const basis = fieldOf('cooperations', 'basis');
      const detail = [
        tie.basis === undefined || !basis ? '' : choiceWord('cooperations', basis, tie.basis),
        periodWords(tie),
      ];
      return {
        table: 'cooperations',
        id: tie.id,
        name: network.nameOf('actors', partner),
        mark: <ActorMark id={partner} />,
        badge: <Step tie={tie} />,
        detail: detail.filter(Boolean).join(' · '),
        faded: !countsOn(tie, asOf),
      };
    });
}

function Step({ tie }: { readonly tie: Cooperation }) {
  const { t } = useTranslation();
  const gap = tie.intensityTarget !== undefined && tie.intensityTarget > tie.intensity;
  return (
    <>
      {t('cards.step', { step: tie.intensity })}
      {gap && ` · ${t('cards.target', { step: tie.intensityTarget })}`}
    </>
  );
}

function relationLines(network: Network, id: Id, asOf: IsoDate): RecordLine[] {
  return network.relationsOf(id).map((relation: Relation) => {
    const partner = partnerOf(relation, id);
    const direction = relation.from === id ? 'forward' : 'backward';
    return {
      table: 'relations',
      id: relation.id,
      name: network.nameOf('actors', partner),
      mark: <ActorMark id={partner} />,
      detail: [word(`model.relation.${relation.kind}`, direction), periodWords(relation)]
        .filter(Boolean)
        .join(' · '),
      faded: !validOn(relation, asOf),
    };
  });
}

function contactLines(network: Network, id: Id, asOf: IsoDate): RecordLine[] {
  return network.contactsOf(id).map((contact) => ({
    table: 'contacts',
    id: contact.id,
    name: personName(contact),
    detail: [contact.position, contact.phone, periodWords(contact)].filter(Boolean).join(' · '),
    faded: !validOn(contact, asOf),
  }));
}

function seatLines(network: Network, id: Id, asOf: IsoDate): RecordLine[] {
  return network.seatsOf(id).map((seat) => ({
    table: 'seats',
    id: seat.id,
    name: network.nameOf('gremien', seat.gremiumId),
    detail: [
      word('model.choice.seats.role', seat.role),
      network.nameOf('contacts', seat.holderId),
      periodWords(seat),
    ]
      .filter(Boolean)
      .join(' · '),
    faded: !validOn(seat, asOf),
  }));
}

/** Another actor whose name only differs in spelling ("GS am Park"); never merged by itself. */
function twinOf(network: Network, actor: Actor): Actor | undefined {
  const key = fold(actor.name);
  return [...network.actors.values()].find(
    (other) => other.id !== actor.id && other.city === actor.city && fold(other.name) === key,
  );
}
