import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRefusal } from '../../core/refusal.ts';
import { admit, type Holder, isRole, passwordFault, placeOf, roles, rolesFault } from './rules.ts';

const held = fc.uniqueArray(fc.constantFrom(...roles), { minLength: 1 });
const place = fc.record({
  municipality: fc.constantFrom('korce', 'maliq', 'devoll'),
  member: fc.uuid(),
  name: fc.string(),
  agency: fc.uuid(),
  discipline: fc.constant('social-work'),
  roles: held,
  unit: fc.constant(null),
});
const holder: fc.Arbitrary<Holder> = fc.record({
  chosen: fc.constantFrom(null, 'korce', 'maliq'),
  secondFactor: fc.boolean(),
  mustChangePassword: fc.boolean(),
  places: fc.uniqueArray(place, { selector: ({ municipality }) => municipality, maxLength: 3 }),
});

describe('the door', () => {
  it('opens to nobody without a place, with a borrowed password, or with one factor where names are seen', () => {
    fc.assert(
      fc.property(holder, (asking) => {
        const said = admit(asking);
        if (isRefusal(said)) return;
        expect(asking.places).toContain(said);
        expect(asking.mustChangePassword).toBe(false);
        expect(asking.secondFactor || said.roles.every((role) => role === 'analyst')).toBe(true);
      }),
    );
  });

  it('opens to everyone who has a place, their own password and both factors', () => {
    fc.assert(
      fc.property(holder, (asking) => {
        fc.pre(asking.places.length > 0);
        const ready = { ...asking, secondFactor: true, mustChangePassword: false };
        expect(admit(ready)).toBe(placeOf(ready));
      }),
    );
  });

  it('leads into the municipality that was chosen, as long as one has a place there', () => {
    fc.assert(
      fc.property(holder, ({ chosen, ...rest }) => {
        const found = placeOf({ chosen, ...rest });
        const wanted = rest.places.find(({ municipality }) => municipality === chosen);
        expect(found).toBe(wanted ?? rest.places[0]);
      }),
    );
  });
});

describe('roles', () => {
  it('never put the work, the giving of access and its oversight into one hand', () => {
    const parts = (some: readonly string[]) =>
      [
        some.some((role) => ['worker', 'supervisor', 'team-member', 'institution-head'].includes(role)),
        some.includes('administrator'),
        some.includes('data-protection-officer'),
      ].filter(Boolean).length;
    fc.assert(
      fc.property(held, (some) => {
        expect(rolesFault(some) === null).toBe(parts(some) <= 1);
      }),
    );
    expect(rolesFault([])).toMatchObject({ refused: 'members.no-role' });
  });

  it('are known by their names alone', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(isRole(text)).toBe(roles.some((role) => role === text));
      }),
    );
  });
});

describe('a password', () => {
  const about = { name: 'Elira Prifti', email: 'elira.prifti@korca.example' };

  it('of a few unrelated words is taken', () => {
    const word = fc.constantFrom('gurë', 'lumi', 'bora', 'shkolla', 'dritare', 'mali', 'qershi', 'tetor');
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 4, maxLength: 6 }), (words) => {
        expect(passwordFault(words.join(' '), about)).toBeNull();
      }),
    );
  });

  it.each([
    ['bora', 'password.too-short'],
    ['eliraprifti2026', 'password.easy-to-guess'],
    ['Elira.Prifti@korca', 'password.easy-to-guess'],
    ['rrjet rrjet rrjet', 'password.easy-to-guess'],
    ['aaaaaaaaaaaaaaaa', 'password.easy-to-guess'],
    ['abcdefghijklmnop', 'password.easy-to-guess'],
    ['x'.repeat(129), 'password.too-long'],
  ])('%s is refused as %s', (password, refused) => {
    expect(passwordFault(password, about)).toMatchObject({ refused, where: 'password' });
  });

  it('that is short is refused whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 11, unit: 'grapheme-ascii' }), (password) => {
        expect(passwordFault(password, about)).toMatchObject({ refused: 'password.too-short' });
      }),
    );
  });
});
