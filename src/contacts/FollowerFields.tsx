// Who follows: somebody new with a few fields, somebody known at the same actor, nobody yet, nobody ever.
import { useTranslation } from 'react-i18next';
import { hasObjected } from '../model/contacts';
import { fold } from '../model/fold';
import { personName } from '../model/network';
import type { Contact, Id } from '../model/records';
import type { Follower } from '../model/succession';
import { FieldInput } from '../records/FieldInput';
import type { Draft } from '../records/recordDeeds';
import { RadioList } from '../ui/RadioList';
import { SelectField } from '../ui/SelectField';
import styles from './SuccessionDialog.module.css';

export type FollowerKind = Follower['kind'];

/** Function and responsibility come from the old person, addresses never do. */
const asked = ['salutation', 'firstName', 'lastName', 'phone', 'email'] as const;
const kinds = ['new', 'known', 'open', 'none'] as const;

interface FollowerFieldsProps {
  readonly old: Contact | undefined;
  readonly kind: FollowerKind;
  readonly onKind: (kind: FollowerKind) => void;
  readonly person: Draft;
  readonly onPerson: (person: Draft) => void;
  readonly followers: readonly Contact[];
  readonly knownId: Id | undefined;
  readonly onKnown: (id: Id | undefined) => void;
  /** By field, and `known`. */
  readonly errors: Readonly<Record<string, string>>;
}

export function FollowerFields(props: FollowerFieldsProps) {
  const { old, kind, person, followers, knownId, errors } = props;
  const { t } = useTranslation();
  const known = followers.find(({ id }) => id === knownId);
  const keeps =
    known && fold(known.position ?? '') !== fold(old?.position ?? '') ? known.position : undefined;
  return (
    <section className={styles['part']} aria-labelledby="succession-follower">
      <h3 id="succession-follower" className={styles['head']}>
        {t('contacts.succession.follower')}
      </h3>
      <RadioList
        label={t('contacts.succession.follower')}
        options={kinds
          .filter((each) => each !== 'known' || followers.length > 0)
          .map((value) => ({
            value,
            label: t(`contacts.succession.kind.${value}`),
            ...((value === 'open' || value === 'none') && {
              detail: t(`contacts.succession.detail.${value}`),
            }),
          }))}
        value={kind}
        onChange={(next) => props.onKind(next as FollowerKind)}
      />
      {kind === 'new' && (
        <>
          <div className={styles['person']}>
            {asked.map((property) => (
              <FieldInput
                key={property}
                table="contacts"
                property={property}
                draft={person}
                onChange={(patch) => {
                  const next = Object.entries({ ...person, ...patch }).filter(([, value]) => value !== null);
                  props.onPerson(Object.fromEntries(next) as Draft);
                }}
                error={errors[property]}
              />
            ))}
          </div>
          <p className={styles['hint']}>{t('contacts.succession.notInherited')}</p>
        </>
      )}
      {kind === 'known' && (
        <SelectField
          label={t('contacts.succession.person')}
          options={followers.map((contact) => ({
            value: contact.id,
            label: [personName(contact), contact.position].filter(Boolean).join(' · '),
          }))}
          value={knownId}
          onChange={props.onKnown}
          isRequired
          description={[
            keeps && t('contacts.succession.keepsFunction', { position: keeps }),
            known && hasObjected(known) && t('contacts.succession.hasObjected'),
          ]
            .filter(Boolean)
            .join(' ')}
          error={errors['known']}
        />
      )}
    </section>
  );
}
