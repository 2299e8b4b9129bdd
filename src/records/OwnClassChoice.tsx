// Who may see one own field: said once, obeyed by every file, copy and print. One step of undo.
import { useTranslation } from 'react-i18next';
import { ownClassCodes, ownClassKey, saidCode } from '../model/ownClasses';
import type { TableName } from '../model/records';
import { run } from '../session/command';
import { useNetwork } from '../session/useNetwork';
import { tell } from '../ui/Announcer';
import { SelectField } from '../ui/SelectField';
import { fieldLabel, problemTexts } from './fieldWords';

interface OwnClassChoiceProps {
  readonly table: TableName;
  /** `own.Farbe` */
  readonly property: string;
}

export function OwnClassChoice({ table, property }: OwnClassChoiceProps) {
  const { t } = useTranslation();
  const network = useNetwork();
  const choose = async (code: string | undefined) => {
    const patch = { [ownClassKey(table, property)]: code ?? null };
    const outcome = await run('editNetwork', { ids: [network.id], patch });
    if (!outcome.ok) tell(problemTexts(outcome).join(' '), 'assertive');
  };
  return (
    <SelectField
      label={t('privacy.own.who', {
        field: fieldLabel(table, property),
        table: t(`model.table.${table}`, { count: 2 }),
      })}
      allowEmpty={t('privacy.own.unsaid')}
      options={ownClassCodes.map((code) => ({ value: code, label: t(`privacy.own.classes.${code}`) }))}
      value={saidCode(network, table, property)}
      onChange={(code) => void choose(code)}
    />
  );
}
