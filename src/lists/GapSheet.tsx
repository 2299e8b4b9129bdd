// The gap sheet of a region: whom to invite to a meeting, and what is missing there, each number opening what it counts.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { showDate } from '../i18n/translate';
import { type Gap, gapBase, type GapCode, gapScope, gapsIn } from '../model/gaps';
import { answersTo } from '../model/questions';
import { contentOf } from '../session/content';
import { askDelivered, askGaps, deliveredCriteria, gapsTitle, regionsOf } from '../session/questions';
import { useAsOf, useNetwork } from '../session/useNetwork';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { Section } from '../ui/Section';
import { SelectField } from '../ui/SelectField';
import { AnswerCounts } from './AnswerCounts';
import { GapDeeds } from './GapDeeds';
import { GapRow } from './GapRow';
import style from './GapSheet.module.css';
import { OutputBar } from './OutputBar';

const groups: readonly (readonly ['together' | 'people' | 'dates', readonly GapCode[]])[] = [
  [
    'together',
    [
      'schoolsWithoutSocialWork',
      'schoolsWithoutCooperation',
      'othersWithoutCooperation',
      'schoolsWithoutSocialServices',
      'schoolsThroughSocialWork',
      'projectsWithoutSocialServices',
      'belowTarget',
    ],
  ],
  ['people', ['vacantSeats', 'leftHolders', 'vacantPositions', 'staleContacts']],
  ['dates', ['expired', 'ending']],
];

/** Of the whole network where `region` is ''. */
export function GapSheet({ region }: { readonly region: string }) {
  const { t } = useTranslation();
  const network = contentOf(useNetwork());
  const asOf = useAsOf();
  const { gaps, base } = useMemo(() => {
    const scope = gapScope(network, asOf, region === '' ? undefined : region);
    return { gaps: gapsIn(scope), base: gapBase(scope) };
  }, [network, asOf, region]);
  const invited = useMemo(() => deliveredCriteria('everybody', region), [region]);
  const answers = useMemo(() => answersTo(network, invited, asOf), [network, invited, asOf]);
  const invitedTitle = region === '' ? t('gaps.sheet.invitedAll') : t('gaps.sheet.invited', { region });
  const lines = [
    [
      t('lists.asOf', { date: showDate(asOf) }),
      t('gaps.sheet.base', {
        actors: t('gaps.sheet.actors', { count: base.actors }),
        cooperations: t('gaps.sheet.cooperations', { count: base.cooperations }),
      }),
      ...(network.self.demo ? [t('map.demoMark')] : []),
    ].join(' · '),
    `${t('gaps.sheet.withoutOwn')} ${t('gaps.sheet.notRecorded')}`,
  ];
  const listed = (codes: readonly GapCode[]): readonly Gap[] =>
    codes.flatMap((code) => gaps.find((gap) => gap.code === code) ?? []);
  return (
    <section className={style['sheet']} aria-labelledby="list-title">
      <header className={style['head']}>
        <div className={style['title']}>
          <h2 id="list-title">{gapsTitle(region)}</h2>
          <SelectField
            label={t('lists.region')}
            hideLabel
            className={style['choice']}
            options={regionsOf(network, asOf).map((name) => ({ value: name, label: name }))}
            value={region || undefined}
            allowEmpty={t('lists.allRegions')}
            onChange={(choice) => askGaps(choice ?? '')}
          />
        </div>
        {lines.map((line) => (
          <p key={line} className={style['quiet']}>
            {line}
          </p>
        ))}
        {base.actors > 0 && (
          <GapDeeds title={gapsTitle(region)} region={region} lines={lines} gaps={gaps} asOf={asOf} />
        )}
      </header>
      {base.actors === 0 ? (
        <EmptyState
          title={gapsTitle(region)}
          text={
            region === ''
              ? t('gaps.sheet.emptyText')
              : t('gaps.sheet.regionEmpty', { region, date: showDate(asOf) })
          }
        />
      ) : (
        <div className={style['groups']}>
          <Section
            title={t('gaps.sheet.invite')}
            level={3}
            actions={
              <Button size="s" tone="quiet" onPress={() => askDelivered('everybody', region)}>
                {t('gaps.sheet.list')}
              </Button>
            }
          >
            <AnswerCounts criteria={invited} answers={answers} />
            <OutputBar title={invitedTitle} criteria={invited} answers={answers} />
          </Section>
          {groups.map(([group, codes]) => (
            <Section key={group} title={t(`gaps.sheet.group.${group}`)} level={3}>
              <ul className={style['list']}>
                {listed(codes).map((gap) => (
                  <GapRow key={`${region} ${gap.code}`} gap={gap} />
                ))}
              </ul>
            </Section>
          ))}
        </div>
      )}
    </section>
  );
}
