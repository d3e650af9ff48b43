import type { FastifyInstance } from 'fastify';
import { type PersonDraft, registrationEdits } from '../src/areas/people/rules.ts';
import type { Command, FileRef } from '../src/core/chronology/entry.ts';
import type { Answer, Contract, Input } from '../src/core/contract/route.ts';
import { addressOf } from '../src/core/contract/route.ts';
import { type Id, newId } from '../src/core/id.ts';
import { formOf, type Pack } from '../src/core/pack/pack.ts';
import { isRefusal, type Refusal } from '../src/core/refusal.ts';
import { type AppOptions, buildApp } from '../src/server/http/app.ts';
import { notAllowed, signInFirst } from '../src/server/http/failure.ts';
import type { Doorkeeper } from '../src/server/http/serve.ts';
import { KeyRing } from '../src/server/keys/key-ring.ts';
import { freshKey } from '../src/server/keys/seal.ts';
import { kindsOfFile } from '../src/server/kinds.ts';
import { readPack } from '../src/server/pack/read.ts';
import { practiceOf } from '../src/server/practice.ts';
import { routes } from '../src/server/routes.ts';
import type { Services, Who } from '../src/server/services.ts';
import { agencyId, foundMunicipalities, municipalityId } from '../src/server/start/found.ts';
import { numberPrefixes } from '../src/server/start/number-prefix.ts';
import { inTenant, type Tx } from '../src/server/store/context.ts';
import { nextNumber } from '../src/server/store/counter.ts';
import { type Asking, decideTogether } from '../src/server/store/decide.ts';
import type { RoleUrls } from '../src/server/store/sign-in-roles.ts';
import {
  type Member,
  openStore,
  type Store,
  type StoreOptions,
  systemOf,
} from '../src/server/store/store.ts';
import { freshDatabase } from './database.ts';

/** A unit at work: the real pack, the real kinds of file, the real routes. Only the door is the test's own. */
export interface UnitWorld {
  pack: Pack;
  store: Store;
  services: Services;
  /** Where the owner of the tables signs in, whom no policy binds. */
  ownerUrl: string;
  urls: RoleUrls;
  readonly app: FastifyInstance;
  /** Stops the server in the middle of whatever it does, and starts it anew on the same database. */
  restart: () => Promise<void>;
  /** Somebody who works in a municipality of the pack. */
  enlist: (more?: Partial<Enlisted>) => Promise<Member>;
  /** Asks over HTTP as a member; a refusal comes back as a value. */
  ask: <C extends Contract>(who: Member, contract: C, input: Input<C>) => Promise<Answer<C> | Refusal>;
  /** Commands through the command path, all or none; a refusal fails the test. */
  act: (
    who: Member,
    ...acts: readonly { file: FileRef; command: Omit<Command, 'id'> & Record<string, unknown> }[]
  ) => Promise<void>;
  /** Somebody who is registered, with a case that is opened for them; its manager is whoever registers. */
  child: (who: Member, draft: PersonDraft, supervisor?: Member) => Promise<{ person: Id; case: Id }>;
  close: () => Promise<void>;
}

interface Enlisted {
  name: string;
  roles: readonly string[];
  municipality: string;
  discipline: string;
}

const packFrom = async (folder: string): Promise<Pack> => {
  const read = await readPack(folder);
  if ('pack' in read) return read.pack;
  throw new Error(JSON.stringify(read.problems, null, 2));
};

/** Names the member in a header: who is at the door is not what these tests are about. */
const doorOf =
  (members: ReadonlyMap<Id, Member>): Doorkeeper<Who> =>
  async ({ callers }, request) => {
    const who = members.get(String(request.headers['x-member']));
    if (callers === 'anyone') return who ?? null;
    if (!who) throw signInFirst();
    if (typeof callers !== 'string' && !callers.some((role) => who.roles.includes(role))) throw notAllowed();
    return who;
  };

const numberedCase = async (tx: Tx): Promise<string> =>
  `KOR-2026-${String(await nextNumber(tx, 'case-2026')).padStart(4, '0')}`;

const numbered = (askings: readonly Asking[]): readonly Asking[] =>
  askings.map((asking) =>
    asking.command.kind === 'case.open' ? { ...asking, number: numberedCase } : asking,
  );

/** Routes that stand on more than the services, such as a line to the database. */
type MoreRoutes = (urls: RoleUrls) => Promise<AppOptions['routes'][number]>;

export const unitWorld = async (
  options: Partial<StoreOptions> = {},
  more?: MoreRoutes,
): Promise<UnitWorld> => {
  const pack = await packFrom('packs/al');
  const database = await freshDatabase();
  const store = openStore({
    urls: database.urls,
    keys: new KeyRing(freshKey(), freshKey()),
    kinds: kindsOfFile(pack),
    practice: practiceOf(pack),
    ...options,
  });
  await foundMunicipalities(store, pack);
  const members = new Map<Id, Member>();
  const services: Services = { store, pack, numberPrefix: numberPrefixes(store), demo: false };
  const alongside = more ? [await more(database.urls)] : [];
  const open = async (): Promise<FastifyInstance> => {
    const opened = await buildApp({
      services,
      doorkeeper: doorOf(members),
      routes: [...routes, ...alongside],
      dist: 'no-such-folder',
      secure: false,
      proxies: 0,
      logLevel: process.env.RRJET_TEST_LOG ?? 'silent',
      requestsPerMinute: 100_000,
    });
    await opened.ready();
    return opened;
  };
  let app = await open();
  const act: UnitWorld['act'] = async (who, ...acts) => {
    const askings = acts.map(({ file, command }) => ({ file, command: { ...command, id: newId() } }));
    const answer = await decideTogether(store, who, numbered(askings));
    if (isRefusal(answer)) throw new Error(`refused: ${JSON.stringify(answer)}`);
  };
  return {
    act,
    child: async (who, draft, supervisor) => {
      const [person, opened] = [newId(), newId()];
      const ref: FileRef = { kind: 'person', id: person };
      await act(
        who,
        { file: ref, command: { kind: 'person.register', child: true } },
        {
          file: ref,
          command: {
            kind: 'record.open',
            record: newId(),
            form: 'registration',
            version: formOf(pack, 'registration')?.version ?? 1,
            edits: registrationEdits(draft),
          },
        },
        {
          file: { kind: 'case', id: opened },
          command: {
            kind: 'case.open',
            child: person,
            manager: who.id,
            agency: who.agency,
            supervisor: supervisor ? { member: supervisor.id, agency: supervisor.agency } : null,
            from: 'concern',
            concern: null,
            openedOn: '2026-03-02',
            place: null,
          },
        },
      );
      return { person, case: opened };
    },
    pack,
    store,
    services,
    ownerUrl: database.ownerUrl,
    urls: database.urls,
    get app() {
      return app;
    },
    restart: async () => {
      await app.close();
      app = await open();
    },
    enlist: async ({ name = 'Mira Kola', roles = ['worker'], municipality = 'korce', discipline } = {}) => {
      const agency = pack.agencies.find(
        (each) => each.municipality === municipality && each.discipline === (discipline ?? 'social-work'),
      );
      if (!agency) throw new Error(`${municipality} has no such institution`);
      const member: Member = {
        id: newId(),
        municipality: municipalityId(municipality),
        agency: agencyId(agency.code),
        discipline: agency.discipline,
        roles,
        unit: null,
        device: 'test',
      };
      await inTenant(store.system, systemOf(member), ({ db }) =>
        db
          .insertInto('member')
          .values({
            municipality: member.municipality,
            id: member.id,
            user_id: `user-${member.id}`,
            name,
            email: null,
            agency: member.agency,
            discipline: member.discipline,
            roles: [...roles],
            unit: null,
          })
          .execute(),
      );
      members.set(member.id, member);
      return member;
    },
    ask: async (who, contract, input) => {
      const { params, query, body } = input as {
        params?: Record<string, string>;
        query?: Record<string, unknown>;
        body?: unknown;
      };
      const answer = await app.inject({
        method: contract.method,
        url: addressOf(contract.path, params, query),
        headers: {
          'x-member': who.id,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
      });
      const told: unknown = answer.json();
      if (answer.statusCode >= 400) {
        if (isRefusal(told)) return told;
        throw new Error(`${answer.statusCode}: ${answer.body}`);
      }
      return contract.answer.parse(told) as Answer<typeof contract>;
    },
    close: async () => {
      await app.close();
      await store.close();
      await database.close();
    },
  };
};
