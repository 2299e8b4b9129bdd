// A button with a short list of actions behind it.
import { ChevronDown, Ellipsis, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components';
import buttonStyle from './Button.module.css';
import { Kbd } from './Kbd';
import listStyle from './OptionList.module.css';
import style from './MenuButton.module.css';
import { Tooltip } from './Tooltip';

/** One action; `hint` is a shortcut, `detail` a quiet word at the end, `isChecked` shows a state. */
export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly icon?: LucideIcon | undefined;
  readonly hint?: string | undefined;
  readonly detail?: string | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly tone?: 'danger' | undefined;
}

/** Without `children` it is an icon button (three dots unless `icon`) with `label` as name and tooltip. */
export interface MenuButtonProps {
  readonly label: string;
  readonly items: readonly (MenuEntry | 'separator')[];
  readonly onAction: (id: string) => void;
  readonly icon?: LucideIcon | undefined;
  readonly children?: ReactNode;
  readonly tone?: 'primary' | 'plain' | 'quiet' | undefined;
  readonly size?: 's' | 'm' | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly placement?: 'bottom start' | 'bottom end' | 'top start' | 'top end' | 'right top' | undefined;
  readonly className?: string | undefined;
  /** Shows `label` as a tooltip although there is text: where the text is shorter, or gives way in narrow windows. */
  readonly isExplained?: boolean | undefined;
}

/** Down opens, arrows and first letters move, Enter acts, Escape closes. */
export function MenuButton(props: MenuButtonProps) {
  const { label, items, onAction, icon, children, tone, size = 'm', placement = 'bottom start' } = props;
  const hasText = children !== undefined;
  const Icon = icon ?? (hasText ? undefined : Ellipsis);
  const look = [
    buttonStyle['button'],
    buttonStyle[tone ?? (hasText ? 'plain' : 'quiet')],
    hasText ? style['wide'] : buttonStyle['square'],
    size === 's' ? buttonStyle['small'] : '',
    props.className ?? '',
  ];
  const button = (
    <Button aria-label={label} className={look.join(' ')} isDisabled={props.isDisabled ?? false}>
      {Icon && <Icon aria-hidden size={16} strokeWidth={1.75} />}
      {hasText && <span className={buttonStyle['text']}>{children}</span>}
      {hasText && <ChevronDown aria-hidden size={14} strokeWidth={1.75} />}
    </Button>
  );
  return (
    <MenuTrigger>
      {hasText && props.isExplained !== true ? button : <Tooltip text={label}>{button}</Tooltip>}
      <Popover className={listStyle['popover'] ?? ''} placement={placement} offset={4}>
        <Menu
          aria-label={label}
          className={listStyle['menu'] ?? ''}
          onAction={(key) => onAction(String(key))}
        >
          {items.map((item, index) =>
            item === 'separator' ? (
              <Separator
                key={`line-after-${String(index)}`}
                id={`line-${String(index)}`}
                className={listStyle['separator'] ?? ''}
              />
            ) : (
              <Entry key={item.id} item={item} />
            ),
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function Entry({ item }: { readonly item: MenuEntry }) {
  const Icon = item.icon;
  return (
    <MenuItem
      id={item.id}
      textValue={item.label}
      isDisabled={item.isDisabled ?? false}
      className={`${listStyle['row']} ${style['entry']}`}
      {...(item.tone === 'danger' && { 'data-danger': true })}
    >
      {Icon && <Icon aria-hidden size={16} strokeWidth={1.75} />}
      <span className={listStyle['label']}>{item.label}</span>
      {item.detail !== undefined && <span className={listStyle['hint']}>{item.detail}</span>}
      {item.hint !== undefined && <Kbd>{item.hint}</Kbd>}
    </MenuItem>
  );
}
