// The sections of a report on screen; the name of the person is marked where a text has it.
import { useTranslation } from 'react-i18next';
import { Checkbox } from '../ui/Checkbox';
import { Section } from '../ui/Section';
import style from './Access.module.css';
import type { ReportLine, ReportSection } from './accessReport';

interface ReportSectionsProps {
  readonly sections: readonly ReportSection[];
  /** `placeKey` of mentions that are handed over though they may mean somebody else. */
  readonly ticked: ReadonlySet<string>;
  readonly onTick: (place: string) => void;
}

export function ReportSections({ sections, ticked, onTick }: ReportSectionsProps) {
  const { t } = useTranslation();
  return sections.map(({ title, intro, lines }, at) => (
    // Two sections may be called the same: homonyms at one actor.
    <Section key={`${String(at)} ${title}`} title={title} level={3} description={intro}>
      {lines.some(({ tick }) => tick !== undefined) && <p className={style['soft']}>{t('access.ticks')}</p>}
      {lines.length > 0 ? (
        <dl className={style['lines']}>
          {lines.map((line, place) => (
            <div key={`${String(place)} ${line.head}`}>
              <dt>{line.head}</dt>
              <dd>
                {line.tick === undefined ? (
                  <Words line={line} />
                ) : (
                  <Ticked line={line} tick={line.tick} ticked={ticked} onTick={onTick} />
                )}
              </dd>
            </div>
          ))}
        </dl>
      ) : (
        intro === undefined && <p className={style['soft']}>{t('access.none')}</p>
      )}
    </Section>
  ));
}

function Ticked({
  line,
  tick,
  ticked,
  onTick,
}: { readonly line: ReportLine; readonly tick: string } & Omit<ReportSectionsProps, 'sections'>) {
  const { t } = useTranslation();
  return (
    <Checkbox isSelected={ticked.has(tick)} onChange={() => onTick(tick)} description={<Words line={line} />}>
      {t('access.means')}
    </Checkbox>
  );
}

export function Words({ line: { text, mark } }: { readonly line: Pick<ReportLine, 'text' | 'mark'> }) {
  if (mark === undefined) return text;
  const [before, name, after] = mark;
  return (
    <>
      {before}
      <mark>{name}</mark>
      {after}
    </>
  );
}
