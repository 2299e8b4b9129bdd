// Between the places that stand under "Kontakte" in the navigation.
import { useTranslation } from 'react-i18next';
import { goTo, type Place, useSession } from '../session/session';
import { SegmentedControl } from '../ui/SegmentedControl';

const peoplePlaces = ['contacts', 'freshness', 'lists'] as const satisfies readonly Place[];

/** Only changes the place; first in the line of buttons of each of them. */
export function PeopleSwitch() {
  const { t } = useTranslation();
  const place = useSession((state) => state.place);
  return (
    <SegmentedControl
      label={t('records.peoplePlaces')}
      options={peoplePlaces.map((value) => ({ value, label: t(`app.place.${value}`) }))}
      value={peoplePlaces.find((one) => one === place)}
      onChange={goTo}
    />
  );
}
