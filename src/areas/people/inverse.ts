/** Codes that say the same in both directions. */
const mutual = new Set([
  'sibling',
  'half-sibling',
  'cousin',
  'other-relative',
  'spouse',
  'former-spouse',
  'household-member',
  'neighbour',
  'friend',
  'online-contact',
  'stranger',
  'other',
  'unknown',
]);

const wayBack: Readonly<Record<string, string>> = {
  mother: 'child',
  father: 'child',
  parent: 'child',
  'adoptive-parent': 'adopted-child',
  'adopted-child': 'adoptive-parent',
  'step-parent': 'step-child',
  'partner-of-parent': 'step-child',
  'step-child': 'step-parent',
  'foster-parent': 'foster-child',
  'foster-child': 'foster-parent',
  guardian: 'ward',
  ward: 'guardian',
  grandparent: 'grandchild',
  grandchild: 'grandparent',
  'uncle-aunt': 'nephew-niece',
  'nephew-niece': 'uncle-aunt',
  teacher: 'pupil',
  pupil: 'teacher',
  'care-worker': 'cared-for',
  'cared-for': 'care-worker',
};

const parentOf = (sex: string): string =>
  sex === 'female' ? 'mother' : sex === 'male' ? 'father' : 'parent';

/**
 * What somebody is to the other person, when the other is `relation` to them; `sex` is their own. Null where nothing
 * may stand in the other's file: a suspicion belongs to the child who was harmed and must not follow the suspected
 * person into every case in which they stand. Null as well for a code that a pack has added and nobody knows here.
 */
export const inverseOf = (relation: string, sex: string): string | null => {
  if (relation === 'child') return parentOf(sex);
  if (mutual.has(relation)) return relation;
  return Object.hasOwn(wayBack, relation) ? (wayBack[relation] ?? null) : null;
};
