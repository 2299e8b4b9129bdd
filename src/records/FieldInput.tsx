// The right input for a field of a record: what `model/fields` says decides, one component per kind.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { showDate, word } from '../i18n/translate';
import type { Patch } from '../model/change';
import { type Field, fieldOf } from '../model/fields';
import { fold } from '../model/fold';
import { isFreeText } from '../model/freeText';
import { classOf } from '../model/privacy';
import { useNetwork } from '../session/useNetwork';
import type { SubjectTable } from '../session/session';
import { Checkbox } from '../ui/Checkbox';
import { ComboField } from '../ui/ComboField';
import { DateField } from '../ui/DateField';
import { ListField } from '../ui/ListField';
import { NumberField } from '../ui/NumberField';
import { SelectField } from '../ui/SelectField';
import { TextField } from '../ui/TextField';
import { fieldLabel } from './fieldWords';
import { isCoordinate, readCoordinate } from './coordinates';
import { isIntensity } from './isIntensity';
import { IntensityField } from './IntensityField';
import type { Draft } from './recordDeeds';
import { type Choice, choicesOf, nearActors, refChoices, typeChoices, usedTexts } from './suggestions';

export interface FieldInputProps {
  readonly table: SubjectTable;
  /** Field key, prefix of a list, or `own.<Label>`. */
  readonly property: string;
  readonly draft: Draft;
  /** `null` empties. */
  readonly onChange: (patch: Patch) => void;
  readonly error?: string | undefined;
  readonly autoFocus?: boolean | undefined;
  /** Tells that what is typed is not what the draft holds. */
  readonly onUnreadable?: ((isUnreadable: boolean) => void) | undefined;
  /** Offered where an actor may be created by its name. */
  readonly onNewActor?: ((name: string) => void) | undefined;
  /** A value is asked for, so the empty choice is not offered. */
  readonly mustChoose?: boolean | undefined;
  /** Choices the network does not have yet. */
  readonly extra?: readonly Choice[] | undefined;
}

interface KindProps extends FieldInputProps {
  readonly field: Field;
}

const noChoices: readonly Choice[] = [];

/** Label above, help and error below, wired for screen readers. */
export function FieldInput(props: FieldInputProps) {
  const { table, property } = props;
  const field = fieldOf(table, property) ?? fieldOf(table, `${property}.`);
  if (property.startsWith('own.') || field === undefined) {
    return (
      <TextInput {...props} field={{ key: property, kind: 'text', privacy: classOf(table, property) }} />
    );
  }
  switch (field.kind) {
    case 'text':
    case 'long':
    case 'data':
      return <TextInput {...props} field={field} />;
    case 'date':
    case 'number':
    case 'flag':
      return <ValueInput {...props} field={field} />;
    case 'list':
      return <ListInput {...props} field={field} />;
    case 'choice':
    case 'ref':
    case 'actorType':
      return <ChoiceInput {...props} field={field} />;
  }
}

function frameOf({ table, property, field, error, autoFocus }: KindProps) {
  return {
    label: fieldLabel(table, property),
    error,
    isRequired: field.required === true,
    autoFocus,
    hint: isFreeText(table, property) ? word('records', 'noCases') : undefined,
  };
}

function textOf(draft: Draft, property: string): string | undefined {
  const value = draft[property];
  return value === undefined ? undefined : String(value);
}

function TextInput(props: KindProps) {
  const { table, property, field, draft, onChange } = props;
  const network = useNetwork();
  const used = useMemo(() => usedTexts(network, table, property), [network, table, property]);
  const isLong = field.kind === 'long';
  return (
    <TextField
      {...frameOf(props)}
      value={textOf(draft, property) ?? ''}
      onChange={(text) => onChange({ [property]: text === '' ? null : text })}
      multiline={isLong}
      list={used.length > 0 ? used : undefined}
      fold={fold}
    />
  );
}

function ValueInput(props: KindProps) {
  const { table, property, field, draft, onChange, onUnreadable } = props;
  const { t } = useTranslation();
  const network = useNetwork();
  const frame = frameOf(props);
  const value = draft[property];
  if (field.kind === 'flag') {
    return (
      <Checkbox
        isSelected={value === true}
        onChange={(on) => onChange({ [property]: on ? true : null })}
        autoFocus={props.autoFocus ?? false}
      >
        {frame.label}
      </Checkbox>
    );
  }
  if (field.kind === 'date') {
    return (
      <DateField
        {...frame}
        value={textOf(draft, property)}
        onChange={(day) => onChange({ [property]: day ?? null })}
        show={showDate}
        todayLabel={t('ui.today')}
        placeholder={t('ui.datePlaceholder')}
        unreadable={t('ui.dateUnreadable')}
        onUnreadable={onUnreadable}
      />
    );
  }
  const number = typeof value === 'number' ? value : undefined;
  const take = (next: number | undefined) => onChange({ [property]: next ?? null });
  if (isIntensity(table, field.key)) {
    return <IntensityField {...frame} network={network} value={number} onChange={take} />;
  }
  return (
    <NumberField
      {...frame}
      value={number}
      onChange={take}
      {...(isCoordinate(table, field.key) && { read: readCoordinate })}
      unreadable={t('ui.numberUnreadable')}
      onUnreadable={onUnreadable}
    />
  );
}

function ListInput(props: KindProps) {
  const { table, property, field, draft, onChange } = props;
  const { t } = useTranslation();
  const network = useNetwork();
  const options = useMemo(() => choicesOf(network, table, field), [network, table, field]);
  const prefix = `${property}.`;
  const values = Object.keys(draft)
    .filter((key) => key.startsWith(prefix) && draft[key] === true)
    .map((key) => key.slice(prefix.length));
  return (
    <ListField
      {...frameOf(props)}
      values={values}
      onChange={(next) => {
        const patch: Record<string, true | null> = {};
        for (const value of values) if (!next.includes(value)) patch[prefix + value] = null;
        for (const value of next) if (!values.includes(value)) patch[prefix + value] = true;
        onChange(patch);
      }}
      options={options}
      isClosed={field.closed === true}
      openLabel={options.length > 0 ? t('ui.options') : undefined}
      removeLabel={(what) => t('ui.removeWhat', { what })}
      fold={fold}
    />
  );
}

/** Above this many words a list is searched, not scrolled. */
const searchFrom = 12;

function ChoiceInput(props: KindProps) {
  const { table, property, field, draft, onChange, onNewActor, extra = noChoices } = props;
  const { t } = useTranslation();
  const network = useNetwork();
  const nearIds = nearActors(table, field, draft).join(' ');
  const options = useMemo(() => {
    if (field.kind === 'actorType') return typeChoices(network);
    if (field.kind === 'choice') return choicesOf(network, table, field);
    if (field.refersTo === undefined) return [];
    return [...extra, ...refChoices(network, field.refersTo, nearIds.split(' '))];
  }, [network, table, field, nearIds, extra]);
  const shared = {
    ...frameOf(props),
    options,
    value: textOf(draft, property),
    onChange: (value: string | undefined) => onChange({ [property]: value ?? null }),
  };
  if (field.kind === 'choice' && options.length <= searchFrom) {
    return (
      <SelectField
        {...shared}
        allowEmpty={field.required === true || props.mustChoose === true ? undefined : t('ui.none')}
        placeholder={t('ui.choose')}
      />
    );
  }
  return (
    <ComboField
      {...shared}
      openLabel={t('ui.options')}
      clearLabel={field.required === true ? undefined : t('ui.clear')}
      noMatch={t('ui.noMatch')}
      fold={fold}
      onCreate={onNewActor}
      createLabel={onNewActor && ((what) => t('ui.createWhat', { what }))}
    />
  );
}
