// An actor type in a table cell: its sign as on the map, then its name.
import type { Network } from '../model/network';
import { Mark } from '../ui/Mark';
import { typeName } from './fieldWords';
import styles from './RecordTable.module.css';

/** Cheap: renders while scrolling. */
export function TypeCell({ network, code }: { readonly network: Network; readonly code: string }) {
  const { shape, sector, abbr } = network.typeOf({ type: code });
  return (
    <span className={styles['type']}>
      <Mark shape={shape} sector={sector} text={abbr} size={18} />
      <span className={styles['typeName']}>{typeName(network, code)}</span>
    </span>
  );
}
