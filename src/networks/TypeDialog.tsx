// Adding or changing one own actor type.
import { useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { word } from '../i18n/translate';
import { fold } from '../model/fold';
import type { ActorType } from '../model/records';
import { actorTypes } from '../model/taxonomy';
import { run } from '../session/command';
import { Button } from '../ui/Button';
import { ComboField } from '../ui/ComboField';
import { Dialog } from '../ui/Dialog';
import { TextField } from '../ui/TextField';
import { outcomeWords } from './outcomeWords';
import style from './SettingsPlace.module.css';

interface TypeDialogProps {
  /** Without it a new type is made. */
  readonly type: ActorType | undefined;
  readonly onClose: () => void;
}

/** Rendered while it is open. */
export function TypeDialog({ type, onClose }: TypeDialogProps) {
  const { t, i18n } = useTranslation();
  const form = useId();
  const [name, setName] = useState(type?.name ?? '');
  const [abbreviation, setAbbreviation] = useState(type?.abbreviation ?? '');
  const [parent, setParent] = useState(type?.parent);
  const [error, setError] = useState<string>();
  const [asked, setAsked] = useState(false);
  const language = i18n.language;
  const parents = useMemo(
    () =>
      actorTypes
        .map(({ code, sector }) => ({
          value: code,
          label: word('model.type', code),
          hint: word('model.sector', sector),
        }))
        .sort((a, b) => a.label.localeCompare(b.label, language)),
    [language],
  );
  const isReady = name.trim() !== '' && parent !== undefined;

  const save = async () => {
    setAsked(true);
    if (name.trim() === '' || parent === undefined) return;
    const short = abbreviation.trim();
    const outcome =
      type === undefined
        ? await run('addType', {
            name: name.trim(),
            parent,
            ...(short === '' ? {} : { abbreviation: short }),
          })
        : await run('editTypes', {
            ids: [type.id],
            patch: { name: name.trim(), parent, abbreviation: short === '' ? null : short },
          });
    if (outcome.ok) onClose();
    else setError(outcomeWords(outcome));
  };

  return (
    <Dialog
      isOpen
      size="s"
      title={type === undefined ? t('networks.types.addTitle') : t('networks.types.editTitle')}
      closeLabel={t('ui.close')}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
          <Button type="submit" form={form} tone="primary">
            {type === undefined ? t('networks.types.add') : t('ui.apply')}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className={style['fields']}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextField
          label={t('networks.types.name')}
          value={name}
          onChange={setName}
          isRequired
          autoFocus
          error={error ?? (asked && name.trim() === '' ? t('ui.required') : undefined)}
        />
        <TextField
          label={t('networks.types.abbreviation')}
          description={t('networks.types.abbreviationText')}
          className={style['short']}
          value={abbreviation}
          maxLength={5}
          onChange={setAbbreviation}
        />
        <ComboField
          label={t('networks.types.parent')}
          description={t('networks.types.parentText')}
          options={parents}
          value={parent}
          fold={fold}
          isRequired
          openLabel={t('ui.options')}
          noMatch={t('ui.noMatch')}
          error={asked && !isReady && parent === undefined ? t('ui.required') : undefined}
          onChange={setParent}
        />
      </form>
    </Dialog>
  );
}
