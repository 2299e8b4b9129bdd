// Which list and which of its rows an export takes, or which actors with everything around them.
import { useTranslation } from 'react-i18next';
import { sentence, showDate } from '../i18n/translate';
import { SegmentedControl } from '../ui/SegmentedControl';
import { SelectField } from '../ui/SelectField';
import style from './ExportDialog.module.css';
import type { useExportChoices } from './useExportChoices';

interface ExportScopeProps {
  readonly choices: ReturnType<typeof useExportChoices>;
  /** Something else is chosen now. */
  readonly onChange: () => void;
}

export function ExportScope({ choices, onChange }: ExportScopeProps) {
  const { t } = useTranslation();
  const { network, format, isList, kind, scope, scopes, isNarrowed, visible } = choices;
  const label = t(isList ? 'exchange.export.scope' : 'exchange.export.scopeNetwork');
  return (
    <div className={style['what']}>
      {isList && (
        <SelectField
          label={t('exchange.export.list')}
          value={kind}
          options={format.lists.map((value) => ({
            value,
            label: sentence('exchange.export.option', {
              name: sentence(`model.table.${value}`, { count: 2 }),
              count: network.living(value).size,
            }),
          }))}
          onChange={(value) => {
            choices.setKind(format.lists.find((candidate) => candidate === value) ?? kind);
            onChange();
          }}
        />
      )}
      <div className={style['scope']}>
        <span className={style['label']} aria-hidden>
          {label}
        </span>
        <SegmentedControl
          label={label}
          value={scope}
          options={scopes.map(({ scope: value, count }) => ({
            value,
            label: t(`exchange.export.${value === 'filtered' && !isNarrowed ? 'valid' : value}`, {
              count,
              date: showDate(visible.asOf),
            }),
          }))}
          onChange={(value) => {
            choices.setScope(value);
            onChange();
          }}
        />
      </div>
    </div>
  );
}
