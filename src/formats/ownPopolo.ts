// A Popolo file that this app wrote → our lists by our ids: what Popolo has no place for is no column, so that nothing here is changed by it.
import { unmistakable } from '../ui/formulaGuard';
import { columns, type ListKind } from './columns';
import { own, ownList, ownText, type JsonObject } from './jsonText';
import { listMark, listTitles } from './listTitles';
import { type FilePart, partOf } from './networkParts';

/** `undefined` where any organisation is not marked as ours: someone else wrote or changed the file. */
export function ownPopolo(value: unknown): FilePart[] | undefined {
  const organizations = ownList(value, 'organizations');
  if (organizations.length === 0 || organizations.some((one) => ownText(one, listMark) === ''))
    return undefined;
  const of = (title: string) => organizations.filter((one) => ownText(one, listMark) === title);
  const memberships = new Map(ownList(value, 'memberships').map((one) => [ownText(one, 'id'), one]));
  const parts = [
    partIn('actors', of(listTitles.actors), organizationCells),
    partIn('contacts', ownList(value, 'persons'), (one) => {
      const work = memberships.get(`${ownText(one, 'id')}-work`);
      return {
        'refId:actorId': ownText(work, 'organization_id'),
        'value:title': ownText(one, 'honorific_prefix'),
        'value:firstName': ownText(one, 'given_name'),
        'value:lastName': ownText(one, 'family_name'),
        'value:position': ownText(work, 'role'),
        'value:phone': detail(one, 'phone'),
        'value:mobile': detail(one, 'cell'),
        'value:email': ownText(one, 'email'),
        ...periodCells(work),
      };
    }),
    partIn('gremien', of(listTitles.gremien), (one) => ({
      ...organizationCells(one),
      'refId:parentId': ownText(one, 'parent_id'),
      'value:task': ownText(one, 'abstract'),
      'value:validFrom': ownText(one, 'founding_date'),
      'value:validTo': ownText(one, 'dissolution_date'),
    })),
    partIn('seats', ownList(value, 'posts'), (one) => {
      const id = ownText(one, 'id');
      const seat = memberships.get(`${id}-seat`);
      return {
        'refId:gremiumId': ownText(one, 'organization_id'),
        'refId:actorId': ownText(seat, 'on_behalf_of_id'),
        'value:role': ownText(one, 'role'),
        'refId:holderId': ownText(seat, 'person_id'),
        'refId:deputyId': ownText(memberships.get(`${id}-deputy`), 'person_id'),
        ...periodCells(one),
      };
    }),
  ];
  return parts.filter((part) => part !== undefined);
}

/** Cells by target of their column. */
type Cells = Readonly<Record<string, string>>;

function organizationCells(one: JsonObject): Cells {
  return {
    'value:name': ownText(one, 'name'),
    'value:shortName': ownText(ownList(one, 'other_names')[0], 'name'),
    'value:type': ownText(one, 'classification'),
    'value:region': ownText(own(one, 'area'), 'name'),
    'value:phone': detail(one, 'phone'),
    'value:email': detail(one, 'email'),
    'value:website': ownText(ownList(one, 'links')[0], 'url'),
  };
}

function periodCells(one: JsonObject | undefined): Cells {
  return { 'value:validFrom': ownText(one, 'start_date'), 'value:validTo': ownText(one, 'end_date') };
}

function detail(one: JsonObject, type: string): string {
  return ownText(
    ownList(one, 'contact_details').find((each) => ownText(each, 'type') === type),
    'value',
  );
}

function partIn(
  kind: ListKind,
  objects: readonly JsonObject[],
  cellsOf: (one: JsonObject) => Cells,
): FilePart | undefined {
  const rows = objects.map((one): Cells => ({ 'id:id': ownText(one, 'id'), ...cellsOf(one) }));
  const targets = Object.keys(rows[0] ?? {});
  return partOf(
    listTitles[kind],
    kind,
    targets.map((target) => ({
      header: headerOf(kind, target),
      target,
      cells: rows.map((row) => unmistakable(row[target] ?? '')),
    })),
  );
}

function headerOf(kind: ListKind, target: string): string {
  return columns[kind].find(({ role, field }) => `${role}:${field}` === target)?.header ?? target;
}
