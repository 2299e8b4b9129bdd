// Which actor type each value of the list becomes: guessed, counted, and changed in bulk.
import { useEffect, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showNumber } from '../i18n/translate';
import { fold } from '../model/fold';
import type { Network } from '../model/network';
import { actorTypes } from '../model/taxonomy';
import { typeName } from '../records/fieldWords';
import { ComboField } from '../ui/ComboField';
import style from './ImportColumns.module.css';
import { isLong, signsInSlices } from '../planning/longList';
import { type TypeSign, typeSigns } from '../planning/mappingGuess';
import type { Mapping, Side } from '../planning/mapping';
import type { Sheet } from '../planning/planCells';

interface ImportTypesProps {
  readonly sheet: Sheet;
  readonly mapping: Mapping;
  readonly network: Network;
  readonly onChange: (mapping: Mapping) => void;
}

const most = 60;

/** One table for each end of a list of ties, one for a list of actors, none for other lists. */
export function ImportTypes({ sheet, mapping, network, onChange }: ImportTypesProps) {
  const { i18n } = useTranslation();
  const { kind, targets } = mapping;
  const signs = useTypeSigns(kind, targets, sheet, network);
  const { language } = i18n;
  const options = useMemo(() => {
    const own = [...network.types.values()].map(({ id }) => id);
    const delivered = actorTypes.map(({ code }) => code);
    // The words come in the language that is spoken now.
    return language === ''
      ? []
      : [...delivered, ...own].map((value) => ({ value, label: typeName(network, value) }));
  }, [network, language]);
  const change = (keys: readonly string[], code: string | undefined) => {
    if (code === undefined) return;
    const types = new Map(mapping.types);
    for (const key of keys) types.set(key, code);
    onChange({ ...mapping, types });
  };
  const sides: readonly Side[] = kind === 'tiesByName' ? ['a', 'b'] : ['main'];
  return sides.map((side) => {
    const own = signs.filter((sign) => sign.side === side);
    return own.length === 0 ? null : (
      <SideTypes
        key={side}
        side={side}
        signs={own}
        types={mapping.types}
        options={options}
        onChange={change}
      />
    );
  });
}

/** Those of a long list are counted bit by bit, and shown when all are. */
function useTypeSigns(
  kind: Mapping['kind'],
  targets: Mapping['targets'],
  sheet: Sheet,
  network: Network,
): readonly TypeSign[] {
  const short = useMemo(
    () => (isLong(sheet) ? undefined : typeSigns({ kind, targets }, sheet, network)),
    [kind, targets, sheet, network],
  );
  const [long, setLong] = useState<readonly TypeSign[]>([]);
  useEffect(() => {
    if (short !== undefined) return;
    let isOver = false;
    const count = async () => {
      const signs = await signsInSlices({ kind, targets }, sheet, network);
      if (!isOver) setLong(signs);
    };
    void count();
    return () => {
      isOver = true;
    };
  }, [short, kind, targets, sheet, network]);
  return short ?? long;
}

interface SideTypesProps {
  readonly side: Side;
  readonly signs: readonly TypeSign[];
  readonly types: ReadonlyMap<string, string>;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (keys: readonly string[], code: string | undefined) => void;
}

function SideTypes({ side, signs, types, options, onChange }: SideTypesProps) {
  const { t } = useTranslation();
  const heading = useId();
  const unknown = signs.filter(({ guess }) => guess.by === 'none');
  const codes = new Set(unknown.map(({ key }) => types.get(key)));
  const shared = codes.size === 1 ? [...codes][0] : undefined;
  const names = { a: t('exchange.import.sideName.a'), b: t('exchange.import.sideName.b'), main: '' };
  const title =
    side === 'main'
      ? t('exchange.import.typesTitle')
      : t('exchange.import.typesTitleSide', { side: names[side] });
  const combo = { options, openLabel: t('ui.options'), noMatch: t('ui.noMatch'), fold };
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading} className={style['heading']}>
        {title}
      </h3>
      <p className={style['hint']}>{t('exchange.import.typesHelp')}</p>
      {unknown.length > 1 && (
        <ComboField
          {...combo}
          className={style['rest']}
          label={t('exchange.import.typeRest', { count: unknown.length })}
          value={shared}
          onChange={(code) =>
            onChange(
              unknown.map(({ key }) => key),
              code,
            )
          }
        />
      )}
      <table className={style['table']}>
        <thead>
          <tr>
            <th scope="col">{t('exchange.import.typeValue')}</th>
            <th scope="col" className={style['number']}>
              {t('exchange.import.typeCount')}
            </th>
            <th scope="col" className={style['samples']}>
              {t('exchange.import.typeNames')}
            </th>
            <th scope="col">{t('exchange.import.typeTarget')}</th>
          </tr>
        </thead>
        <tbody>
          {signs.slice(0, most).map((sign) => (
            <tr key={sign.key} data-unknown={sign.guess.by === 'none'}>
              <th scope="row">{signWord(sign)}</th>
              <td className={style['number']}>{showNumber(sign.count)}</td>
              <td className={style['samples']}>{sign.names.join(' · ')}</td>
              <td className={style['target']}>
                <ComboField
                  {...combo}
                  hideLabel
                  label={t('exchange.import.typeFor', { value: signWord(sign) })}
                  value={types.get(sign.key)}
                  onChange={(code) => onChange([sign.key], code)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {signs.length > most && (
        <p className={style['hint']}>{t('exchange.import.typeMore', { count: signs.length - most })}</p>
      )}
    </section>
  );

  function signWord({ from, text }: TypeSign): string {
    if (from === 'cell') return text;
    return text === '' ? t('exchange.import.typeNoHint') : t('exchange.import.typeInName', { word: text });
  }
}
