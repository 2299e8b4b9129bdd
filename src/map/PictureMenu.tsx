// The menu "Bild und Druck": everything by which the map leaves the screen.
import { Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { MenuButton } from '../ui/MenuButton';

export const pictureWays = ['png', 'svg', 'print', 'handout'] as const;
export type PictureWay = (typeof pictureWays)[number];

export interface PictureMenuProps {
  readonly isDisabled: boolean;
  readonly onPicture: (way: PictureWay) => void;
}

export function PictureMenu({ isDisabled, onPicture }: PictureMenuProps) {
  const { t } = useTranslation();
  return (
    <MenuButton
      size="s"
      label={t('print.menu')}
      icon={Printer}
      placement="bottom end"
      isDisabled={isDisabled}
      items={[
        { id: 'print', label: t('print.printDots') },
        'separator',
        { id: 'png', label: t('print.asPng') },
        { id: 'svg', label: t('print.asSvg') },
        'separator',
        { id: 'handout', label: t('print.handout') },
      ]}
      onAction={(id) => {
        const way = pictureWays.find((each) => each === id);
        if (way) onPicture(way);
      }}
    />
  );
}
