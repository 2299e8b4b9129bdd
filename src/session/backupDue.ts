// When it is time to save the network as a file again (reliability.md 1.3: what lies in the browser only can get lost with it).

const afterDays = 7;
const afterChanges = 50;

/** `changes` are those no file has, `days` those since the last file, or since the network began. */
export function isBackupDue(changes: number, days: number): boolean {
  return changes >= afterChanges || (changes > 0 && days >= afterDays);
}
