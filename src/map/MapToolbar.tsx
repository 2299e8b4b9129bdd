// The tools above the map: add, arrange, layers, surroundings, picture, and what stands beside the map.
import { Ellipsis, LayoutList, Plus, Presentation, Sparkles, Spline } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Focus } from '../model/filter';
import type { Network } from '../model/network';
import type { View } from '../model/records';
import { type MapLook, startPresentation } from '../session/session';
import { Button } from '../ui/Button';
import { IconButton } from '../ui/IconButton';
import { MenuButton } from '../ui/MenuButton';
import { SegmentedControl } from '../ui/SegmentedControl';
import { FocusMenu } from './FocusMenu';
import { LayersMenu } from './LayersMenu';
import { LayoutMenu } from './LayoutMenu';
import type { LayoutCode } from './layouts';
import { LookMenu } from './LookMenu';
import style from './MapToolbar.module.css';
import { PictureMenu, type PictureWay } from './PictureMenu';
import { TimeToggle } from './TimeToggle';
import type { FrameNow } from './viewDeeds';
import { ViewMenu } from './ViewMenu';

export interface MapToolbarProps {
  readonly network: Network;
  /** The saved view that is open. */
  readonly view: View | undefined;
  readonly frame: FrameNow;
  readonly look: MapLook;
  readonly onLook: (look: MapLook) => void;
  readonly outline: boolean;
  readonly onOutline: (shown: boolean) => void;
  /** Present while one actor is selected or the surroundings of one are shown. */
  readonly around: { readonly steps: Focus['steps'] | undefined } | undefined;
  readonly onAround: (steps: Focus['steps'] | undefined) => void;
  readonly isArranging: boolean;
  readonly isEmpty: boolean;
  readonly hasSelection: boolean;
  readonly onAddActor: () => void;
  readonly onAddCooperation: () => void;
  /** How the map was arranged last. */
  readonly layout: LayoutCode;
  readonly onArrange: (code: LayoutCode, all: boolean) => void;
  readonly onRelease: () => void;
  readonly onPicture: (way: PictureWay) => void;
}

const steps = [1, 2, 3] as const;

export function MapToolbar(props: MapToolbarProps) {
  const { t } = useTranslation();
  const { around } = props;
  return (
    <div className={style['bar']} role="toolbar" aria-label={t('map.toolbar')}>
      <ViewMenu
        network={props.network}
        open={props.view}
        frame={props.frame}
        isDisabled={props.isEmpty}
        className={style['shrinks']}
      />
      <Button
        size="s"
        icon={Plus}
        label={t('map.addActor')}
        className={style['shrinks']}
        onPress={props.onAddActor}
      >
        {t('map.addActor')}
      </Button>
      <Button
        size="s"
        tone="quiet"
        icon={Spline}
        label={t('map.addCooperation')}
        className={style['shrinks']}
        isDisabled={props.isEmpty}
        onPress={props.onAddCooperation}
      >
        {t('map.addCooperation')}
      </Button>
      <span className={style['line']} />
      <Button
        size="s"
        tone="quiet"
        icon={Sparkles}
        label={t('map.arrange')}
        className={style['shrinks']}
        isDisabled={props.isArranging || props.isEmpty}
        onPress={() => props.onArrange(props.layout, false)}
      >
        {t('map.arrange')}
      </Button>
      <LayoutMenu
        network={props.network}
        current={props.layout}
        isDisabled={props.isArranging || props.isEmpty}
        onLayout={(code) => props.onArrange(code, false)}
      />
      <LayersMenu network={props.network} isDisabled={props.isEmpty} className={style['shrinks']} />
      <LookMenu
        network={props.network}
        look={props.look}
        onLook={props.onLook}
        isDisabled={props.isEmpty}
        className={style['shrinks']}
      />
      <FocusMenu network={props.network} isDisabled={props.isEmpty} />
      {around && (
        <div className={style['around']}>
          <span className={style['caption']}>{t('map.around')}</span>
          <SegmentedControl
            label={t('map.around')}
            options={[
              { value: '0', label: t('map.aroundAll') },
              ...steps.map((step) => ({ value: String(step), label: String(step) })),
            ]}
            value={String(around.steps ?? 0)}
            onChange={(value) => props.onAround(steps.find((step) => String(step) === value))}
          />
        </div>
      )}
      <span className={style['space']} />
      <TimeToggle isDisabled={props.isEmpty} className={style['shrinks']} />
      <Button
        size="s"
        tone="quiet"
        icon={Presentation}
        label={t('present.start')}
        className={style['shrinks']}
        onPress={startPresentation}
      >
        {t('present.start')}
      </Button>
      <PictureMenu isDisabled={props.isEmpty} onPicture={props.onPicture} />
      <MenuButton
        size="s"
        label={t('map.more')}
        icon={Ellipsis}
        placement="bottom end"
        items={[
          { id: 'all', label: t('map.arrangeAll'), isDisabled: props.isArranging || props.isEmpty },
          { id: 'release', label: t('map.release'), isDisabled: !props.hasSelection },
        ]}
        onAction={(id) => (id === 'all' ? props.onArrange(props.layout, true) : props.onRelease())}
      />
      <IconButton
        size="s"
        icon={LayoutList}
        label={t('map.outline')}
        isPressed={props.outline}
        onPress={() => props.onOutline(!props.outline)}
      />
    </div>
  );
}
