export type ParentHow = 'birth' | 'adoptive' | 'foster' | 'step' | 'guardian';

/** What one person is to another, as far as a drawing of the family needs it. */
export type Kinship =
  | { readonly kind: 'parent' | 'child'; readonly how: ParentHow }
  | { readonly kind: 'partner'; readonly how: 'together' | 'former' }
  | { readonly kind: 'sibling'; readonly how: 'full' | 'half' }
  /** Kin through people who are not named: so many generations below (above when negative). */
  | { readonly kind: 'kin'; readonly generations: number }
  /** Is said to have harmed this person. */
  | { readonly kind: 'harm' }
  /** Belongs to the surroundings, not to the family. */
  | { readonly kind: 'around' };

const parent = (how: ParentHow): Kinship => ({ kind: 'parent', how });
const child = (how: ParentHow): Kinship => ({ kind: 'child', how });
const kin = (generations: number): Kinship => ({ kind: 'kin', generations });
const around: Kinship = { kind: 'around' };

/**
 * The codes of the pack's lists `relationship` and `relationship-in-return` that the drawing places: what the other
 * is to this person.
 */
const known: Readonly<Record<string, Kinship>> = {
  mother: parent('birth'),
  father: parent('birth'),
  parent: parent('birth'),
  'adoptive-parent': parent('adoptive'),
  'foster-parent': parent('foster'),
  'step-parent': parent('step'),
  'partner-of-parent': parent('step'),
  guardian: parent('guardian'),
  child: child('birth'),
  'adopted-child': child('adoptive'),
  'foster-child': child('foster'),
  'step-child': child('step'),
  ward: child('guardian'),
  spouse: { kind: 'partner', how: 'together' },
  'former-spouse': { kind: 'partner', how: 'former' },
  sibling: { kind: 'sibling', how: 'full' },
  'half-sibling': { kind: 'sibling', how: 'half' },
  cousin: kin(0),
  grandparent: kin(-2),
  grandchild: kin(2),
  'uncle-aunt': kin(-1),
  'nephew-niece': kin(1),
  'alleged-perpetrator': { kind: 'harm' },
};

/** A code that the drawing does not know stands for somebody around the family: nobody is left out. */
export const kinshipOf = (relation: string): Kinship =>
  Object.hasOwn(known, relation) ? (known[relation] ?? around) : around;
