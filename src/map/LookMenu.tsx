// The menu "Darstellung": what colour, size and line of the map show, and the way back to the standard.
import { Palette } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { sentence, word } from '../i18n/translate';
import type { Network } from '../model/network';
import { isStandardLook, type MapLook, standardLook } from '../session/session';
import { announce } from '../ui/Announcer';
import { Button } from '../ui/Button';
import { SelectField } from '../ui/SelectField';
import style from './LookMenu.module.css';
import { looksIn } from './looks';

export interface LookMenuProps {
  readonly network: Network;
  readonly look: MapLook;
  readonly onLook: (look: MapLook) => void;
  readonly isDisabled: boolean;
  readonly className: string | undefined;
}

const parts = ['colour', 'size', 'line'] as const;

export function LookMenu({ network, look, onLook, isDisabled, className }: LookMenuProps) {
  const { t } = useTranslation();
  const isStandard = isStandardLook(look);
  return (
    <DialogTrigger>
      <Button
        size="s"
        tone={isStandard ? 'quiet' : 'plain'}
        icon={Palette}
        label={t('map.look.title')}
        className={className}
        isDisabled={isDisabled}
      >
        {t('map.look.title')}
      </Button>
      <Popover placement="bottom start" className={style['popover'] ?? ''}>
        <Dialog aria-label={t('map.look.title')} className={style['dialog'] ?? ''}>
          <Choices network={network} look={look} onLook={onLook} isStandard={isStandard} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function Choices(
  props: Pick<LookMenuProps, 'network' | 'look' | 'onLook'> & { readonly isStandard: boolean },
) {
  const { t } = useTranslation();
  const { network, look, onLook } = props;
  const looks = useMemo(() => looksIn(network), [network]);
  const choose = (part: (typeof parts)[number], code: string | undefined) => {
    const chosen = looks[part].find((each) => each.code === code);
    if (chosen === undefined || code === look[part]) return;
    onLook({ ...look, [part]: chosen.code });
    announce(sentence('map.look.now', { part: word('map.look.part', part), look: chosen.name() }));
  };
  const confidential = parts.some((part) =>
    looks[part].some((each) => each.code === look[part] && each.isConfidential === true),
  );
  return (
    <>
      {parts.map((part) => (
        <SelectField
          key={part}
          label={t(`map.look.${part}`)}
          options={looks[part].map(({ code, name }) => ({ value: code, label: name() }))}
          // Another network, or another edition of it, may not know what was chosen.
          value={looks[part].some((each) => each.code === look[part]) ? look[part] : standardLook[part]}
          onChange={(code) => choose(part, code)}
        />
      ))}
      <p className={style['hint']}>{t(confidential ? 'map.look.confidential' : 'map.look.hint')}</p>
      <Button
        isDisabled={props.isStandard}
        onPress={() => {
          onLook(standardLook);
          announce(t('map.look.nowStandard'));
        }}
      >
        {t('map.look.standard')}
      </Button>
    </>
  );
}
