import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type UnitWorld, unitWorld } from '../../../tests/unit-world.ts';
import type { Answer, Contract, Input } from '../../core/contract/route.ts';
import { isRefusal, type Refusal } from '../../core/refusal.ts';
import { loadServices } from '../../demo/services/load.ts';
import { agencyId } from '../../server/start/found.ts';
import type { Member } from '../../server/store/store.ts';
import type { LocationCard, ServiceCard } from './card.ts';
import {
  addLocation,
  addOrganization,
  addService,
  changeLocation,
  changeOrganization,
  changeService,
  listOrganizations,
  readService,
  searchServices,
} from './contract.ts';

let world: UnitWorld;
let worker: Member;
let keeper: Member;
let nurse: Member;
let teacher: Member;
let elsewhere: Member;

beforeAll(async () => {
  world = await unitWorld();
  await loadServices(world.store, world.pack);
  worker = await world.enlist();
  keeper = await world.enlist({ roles: ['administrator'] });
  nurse = await world.enlist({ roles: ['team-member'], discipline: 'health' });
  teacher = await world.enlist({ roles: ['team-member'], discipline: 'education' });
  elsewhere = await world.enlist({ municipality: 'devoll' });
}, 120_000);
afterAll(() => world.close());

const told = async <C extends Contract>(who: Member, contract: C, input: Input<C>): Promise<Answer<C>> => {
  const answer = await world.ask(who, contract, input);
  if (isRefusal(answer)) throw new Error(JSON.stringify(answer));
  return answer;
};
const refused = async <C extends Contract>(who: Member, contract: C, input: Input<C>): Promise<Refusal> => {
  const answer: unknown = await world.ask(who, contract, input);
  if (!isRefusal(answer)) throw new Error('it was not refused');
  return answer;
};

const namesFor = async (query: Input<typeof searchServices>['query'], who = worker): Promise<string[]> =>
  (await told(who, searchServices, { query })).services.map(({ name }) => name);

const serviceNamed = async (name: string, who = worker) => {
  const { services } = await told(who, searchServices, { query: {} });
  const found = services.find((service) => service.name === name);
  if (!found) throw new Error(`there is no ${name}`);
  return told(who, readService, { params: { id: found.id } });
};

describe('a service is found', () => {
  it('by what a child needs', async () => {
    expect(await namesFor({ need: 'rehabilitation' })).toEqual([
      'Rehabilitim për fëmijë me aftësi të kufizuara',
    ]);
  });

  it('by an age that it takes, and also when it says nothing of ages', async () => {
    expect(await namesFor({ need: 'psychological-support', age: 2 })).toEqual([
      'Strehëz emergjente për fëmijë dhe nëna',
    ]);
    expect(await namesFor({ need: 'mediation', age: 2 })).toContain('Ndërmjetësim mes familjeve');
    expect(await namesFor({ need: 'day-centre', age: 15 })).toEqual([]);
  });

  it('by a village that lies in what it serves, and not by one that lies elsewhere', async () => {
    expect(await namesFor({ need: 'day-centre', place: 'korce-korce-korce' })).toHaveLength(1);
    expect(await namesFor({ need: 'day-centre', place: 'korce-drenove-dardhe' })).toEqual([]);
    expect(await namesFor({ need: 'legal-aid', place: 'korce-drenove-dardhe' })).toHaveLength(2);
  });

  it('by a language that is spoken there', async () => {
    expect(await namesFor({ language: 'macedonian' })).toEqual(['Ndihma ekonomike: këshillim për kërkesën']);
  });

  it('by who still has room; and who says nothing of room is counted', async () => {
    const { services, silent } = await told(worker, searchServices, {
      query: { need: 'after-school-support', room: 'free' },
    });
    expect(services.map(({ name }) => name).sort()).toEqual(['Mbështetje pas mësimit', 'Mësuesi në lagje']);
    expect(silent).toBe(0);
    expect((await told(worker, searchServices, { query: { need: 'legal-aid', room: 'free' } })).silent).toBe(
      2,
    );
  });

  it('by words as they are typed, without signs on the letters', async () => {
    expect(await namesFor({ text: 'femije avokat' })).toEqual(['Avokat për fëmijë']);
    expect(await namesFor({ text: 'parents tog' })).toEqual(['Prindër bashkë']);
  });

  it('in the municipality of who looks, and in no other', async () => {
    expect(await namesFor({}, elsewhere)).toEqual([]);
    const { id } = await serviceNamed('Prindër bashkë');
    expect(await refused(elsewhere, readService, { params: { id } })).toEqual({ refused: 'not-found' });
  });
});

const blankService: ServiceCard = {
  name: 'Klub leximi',
  otherName: '',
  description: 'Çdo të shtunë.',
  status: 'active',
  needs: ['after-school-support'],
  minimumAge: 7,
  maximumAge: null,
  eligibility: '',
  languages: ['albanian'],
  places: ['korce'],
  cost: '',
  howToAsk: '',
  waiting: '',
  alert: '',
  documents: [],
  phones: ['+355 82 000 200'],
  email: '',
  website: '',
  hours: [{ days: ['SA'], opens: '10:00', closes: '12:00' }],
  placesInAll: 12,
  placesFree: 5,
  locations: [],
  confidential: false,
};

const ownOrganization = async (who: Member) => {
  const { organizations } = await told(who, listOrganizations, {});
  const own = organizations.find(({ agency }) => agency === who.agency);
  if (!own) throw new Error('they have no organisation');
  return own;
};

describe('a service is kept', () => {
  it('by the people of its institution, each change with who and when', async () => {
    const own = await ownOrganization(teacher);
    const added = await told(teacher, addService, { body: { organization: own.id, card: blankService } });
    const before = await told(worker, readService, { params: { id: added.id } });
    expect(before.card).toEqual(blankService);
    const full = { ...blankService, placesFree: 0, waiting: 'Dy javë' };
    await told(teacher, changeService, {
      params: { id: added.id },
      body: { revision: before.revision, card: full },
    });
    const after = await told(worker, readService, { params: { id: added.id } });
    expect(after.card).toEqual(full);
    expect(after.changes.map(({ act, by }) => [act, by])).toEqual([
      ['changed', teacher.id],
      ['added', teacher.id],
    ]);
    expect(after.changes[0]?.fields).toEqual(expect.arrayContaining(['attributes', 'wait_time']));
  });

  it('by nobody of another institution', async () => {
    const { id, card, revision, mayKeep } = await serviceNamed('Psikologu i fëmijëve', teacher);
    expect(mayKeep).toBe(false);
    expect(await refused(teacher, changeService, { params: { id }, body: { revision, card } })).toEqual({
      refused: 'not-allowed',
    });
    expect((await serviceNamed('Psikologu i fëmijëve', nurse)).mayKeep).toBe(true);
  });

  it('never over a change that somebody else made meanwhile', async () => {
    const { id, card, revision } = await serviceNamed('Psikologu i fëmijëve', nurse);
    const change = (placesFree: number) => ({
      params: { id },
      body: { revision, card: { ...card, placesFree } },
    });
    await told(nurse, changeService, change(2));
    expect(await refused(keeper, changeService, change(9))).toEqual({
      refused: 'directory.changed-meanwhile',
    });
    expect((await serviceNamed('Psikologu i fëmijëve')).card.placesFree).toBe(2);
  });

  it('with locations of its own organisation only', async () => {
    const own = await ownOrganization(teacher);
    const other = await ownOrganization(nurse);
    const [location] = other.locations;
    expect(
      await refused(teacher, addService, {
        body: { organization: own.id, card: { ...blankService, locations: [location?.id ?? ''] } },
      }),
    ).toMatchObject({ refused: 'directory.no-such-location' });
  });
});

describe('an organisation', () => {
  const card = {
    name: 'Klinika “Shpresa”',
    otherName: '',
    description: 'Klinikë private.',
    email: '',
    website: '',
    phones: ['+355 82 000 300'],
    agency: null,
    confidential: false,
  };

  it('is added by the administrator, who says which institution of the team it is', async () => {
    const { id } = await told(keeper, addOrganization, { body: { card } });
    expect(await refused(nurse, addOrganization, { body: { card } })).toEqual({ refused: 'not-allowed' });
    const listed = await told(nurse, listOrganizations, {});
    const found = listed.organizations.find((each) => each.id === id);
    expect(found).toMatchObject({ name: card.name, mayKeep: false, services: 0 });
    await told(keeper, changeOrganization, {
      params: { id },
      body: { revision: found?.revision ?? 0, card: { ...card, agency: agencyId('korce-health') } },
    });
    const again = (await told(nurse, listOrganizations, {})).organizations.find((each) => each.id === id);
    expect(again?.mayKeep).toBe(true);
    expect(
      await refused(nurse, changeOrganization, {
        params: { id },
        body: { revision: again?.revision ?? 0, card: { ...card, agency: null } },
      }),
    ).toEqual({ refused: 'not-allowed' });
  });
});

describe('a secret address', () => {
  const refuge: LocationCard = {
    name: 'Strehëza e dytë',
    street: 'Rruga e Qetësisë 19',
    city: 'Korçë',
    county: 'Korçë',
    postalCode: '7001',
    country: 'AL',
    directions: '',
    access: '',
    position: { latitude: 40.61, longitude: 20.77 },
    confidential: true,
  };

  it('is known to the unit and to who works there, and to nobody else of the team', async () => {
    const name = 'Strehëz emergjente për fëmijë dhe nëna';
    const forWorker = await serviceNamed(name);
    expect(forWorker.locations.map(({ card }) => card.street)).toEqual(['Rruga e Heshtjes 7']);
    const forTeacher = await serviceNamed(name, teacher);
    expect(forTeacher).toMatchObject({ locations: [], hiddenLocations: 1 });
    const atHome = await world.enlist({ roles: ['team-member'], discipline: 'social-services' });
    expect((await serviceNamed(name, atHome)).locations).toHaveLength(1);
    const { organizations } = await told(teacher, listOrganizations, {});
    expect(JSON.stringify(organizations)).not.toContain('Heshtjes');
  });

  it('may not be told by a record that is open', async () => {
    const own = await ownOrganization(nurse);
    await told(keeper, addLocation, { body: { organization: own.id, card: refuge } });
    const telling = { ...blankService, description: 'Jemi te rruga e qetesise 19, kati i dytë.' };
    expect(await refused(nurse, addService, { body: { organization: own.id, card: telling } })).toMatchObject(
      { refused: 'directory.tells-secret-place' },
    );
    await told(nurse, addService, {
      body: { organization: own.id, card: { ...telling, confidential: true } },
    });
  });

  it('may not become secret while an open record tells it, so that whoever hides it looks there first', async () => {
    const own = await ownOrganization(nurse);
    const open = { ...refuge, name: 'Zyra e re', street: 'Rruga e Lirisë 77', confidential: false };
    const { id, revision } = await told(nurse, addLocation, { body: { organization: own.id, card: open } });
    const telling = { ...blankService, howToAsk: 'Ejani në Rruga e Lirisë 77.' };
    await told(nurse, addService, { body: { organization: own.id, card: telling } });
    expect(
      await refused(nurse, changeLocation, {
        params: { id },
        body: { revision, card: { ...open, confidential: true } },
      }),
    ).toMatchObject({ refused: 'directory.tells-secret-place' });
  });
});
