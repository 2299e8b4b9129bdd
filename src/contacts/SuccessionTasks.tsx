// What hangs on the person who leaves, one line each with what becomes of it.
import { useTranslation } from 'react-i18next';
import { showDate, word } from '../i18n/translate';
import { type ContactTasks, taskKey } from '../model/contactTasks';
import { dayBefore } from '../model/functions';
import { partnerOf, personName } from '../model/network';
import type { Contact, IsoDate } from '../model/records';
import { type Handover, handovers } from '../model/succession';
import { intensityName } from '../records/fieldWords';
import { today } from '../session/clock';
import { useNetwork } from '../session/useNetwork';
import { Checkbox } from '../ui/Checkbox';
import { SegmentedControl } from '../ui/SegmentedControl';
import styles from './SuccessionDialog.module.css';

interface SuccessionTasksProps {
  readonly old: Contact;
  readonly day: IsoDate;
  readonly found: ContactTasks;
  readonly hasFollower: boolean;
  /** By `taskKey`; what is missing goes to the follower. */
  readonly tasks: Readonly<Record<string, Handover>>;
  readonly onTasks: (change: Readonly<Record<string, Handover>>) => void;
  /** Lists the follower is not put on. */
  readonly leftOut: ReadonlySet<string>;
  readonly onLeftOut: (lists: ReadonlySet<string>) => void;
}

interface TaskLine {
  readonly key: string;
  readonly name: string;
  readonly detail: string;
}

export function SuccessionTasks(props: SuccessionTasksProps) {
  const { old, day, found, hasFollower, leftOut } = props;
  const { t } = useTranslation();
  const network = useNetwork();
  const seats = found.seats.map(({ seat, slot }): TaskLine => {
    const role = word('model.choice.seats.role', seat.role);
    const deputy = `${t('contacts.succession.asDeputy')} (${role})`;
    return {
      key: taskKey(seat.id, slot),
      name: network.nameOf('gremien', seat.gremiumId),
      detail: slot === 'deputyId' ? deputy : role,
    };
  });
  const ties = found.ties.map(
    ({ tie, slot }): TaskLine => ({
      key: taskKey(tie.id, slot),
      name: network.nameOf('actors', partnerOf(tie, slot === 'contactA' ? tie.actorA : tie.actorB)),
      detail: intensityName(network, tie.intensity),
    }),
  );
  if (seats.length + ties.length + found.lists.length === 0) {
    return <p className={styles['hint']}>{t('contacts.succession.nothing')}</p>;
  }
  const name = personName(old);
  const isLater = day > today();
  return (
    <>
      <TaskPart
        {...props}
        title={t('contacts.succession.seats')}
        lines={seats}
        nobody={t('contacts.succession.handover.vacant')}
      />
      <TaskPart
        {...props}
        title={t('contacts.succession.ties')}
        lines={ties}
        nobody={t('contacts.succession.nobody')}
        hint={isLater && hasFollower ? t('contacts.succession.tieNow') : undefined}
      />
      {found.lists.length > 0 && (
        <section className={styles['part']} aria-label={t('contacts.succession.lists')}>
          <h3 className={styles['head']}>{t('contacts.succession.lists')}</h3>
          <p className={styles['hint']}>
            {isLater
              ? t('contacts.succession.listLater', { name, date: showDate(dayBefore(day)) })
              : t('contacts.succession.listOut', { name })}
          </p>
          {hasFollower &&
            found.lists.map((list) => (
              <Checkbox
                key={list}
                isSelected={!leftOut.has(list)}
                onChange={(isGiven) => {
                  const next = new Set(leftOut);
                  if (isGiven) next.delete(list);
                  else next.add(list);
                  props.onLeftOut(next);
                }}
              >
                {t('contacts.succession.listGiven', { list })}
              </Checkbox>
            ))}
        </section>
      )}
    </>
  );
}

interface TaskPartProps extends SuccessionTasksProps {
  readonly title: string;
  readonly lines: readonly TaskLine[];
  /** The word for nobody. */
  readonly nobody: string;
  readonly hint?: string | undefined;
}

function TaskPart({ title, lines, nobody, hint, hasFollower, tasks, onTasks }: TaskPartProps) {
  const { t } = useTranslation();
  if (lines.length === 0) return null;
  const options = handovers
    .filter((value) => value !== 'follower' || hasFollower)
    .map((value) => ({
      value,
      label: value === 'vacant' ? nobody : t(`contacts.succession.handover.${value}`),
    }));
  const shown = (key: string): Handover => {
    const wanted = tasks[key] ?? 'follower';
    return wanted === 'follower' && !hasFollower ? 'vacant' : wanted;
  };
  const [first] = lines;
  const common =
    first && lines.every(({ key }) => shown(key) === shown(first.key)) ? shown(first.key) : undefined;
  return (
    <section className={styles['part']} aria-label={title}>
      <div className={styles['partHead']}>
        <h3 className={styles['head']}>
          {title} <span className={styles['count']}>{lines.length}</span>
        </h3>
        {lines.length > 2 && (
          <SegmentedControl
            label={t('contacts.succession.everything', { what: title })}
            options={options}
            value={common}
            onChange={(value) => onTasks(Object.fromEntries(lines.map(({ key }) => [key, value])))}
          />
        )}
      </div>
      {hint !== undefined && <p className={styles['hint']}>{hint}</p>}
      <ul className={styles['tasks']}>
        {lines.map(({ key, name, detail }) => (
          <li key={key} className={styles['task']}>
            <span className={styles['names']}>
              <span>{name}</span>
              <span className={styles['detail']}>{detail}</span>
            </span>
            <SegmentedControl
              label={`${name}, ${detail}`}
              options={options}
              value={shown(key)}
              onChange={(value) => onTasks({ [key]: value })}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
