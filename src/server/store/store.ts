import type { Command, Deciding, Entry, FileRef } from '../../core/chronology/entry.ts';
import type { Id } from '../../core/id.ts';
import type { Refusal } from '../../core/refusal.ts';
import type { SealedFiles } from '../files/sealed-files.ts';
import type { KeyRing } from '../keys/key-ring.ts';
import type { Pool, TenantContext, Tx } from './context.ts';
import { FileCache } from './file-cache.ts';
import type { PlaceHeld } from './places.ts';
import { openPool } from './pool.ts';
import { type KindOfFile, Registry } from './registry.ts';
import type { RoleUrls } from './sign-in-roles.ts';
import type { Author } from './take-entries.ts';

/** A person's authority in one municipality, as the member table keeps it. */
export interface Member {
  id: Id;
  municipality: Id;
  agency: Id;
  discipline: string;
  roles: readonly string[];
  unit: string | null;
  device: string;
}

/** What a member asks of one file. */
export interface Asking {
  file: FileRef;
  command: Command;
  /** Reserves the number of what this command opens (a case, a concern), in the transaction that uses it. */
  number?: (tx: Tx) => Promise<string>;
}

/**
 * Work that must happen with the entries or not at all, such as telling someone. It runs before the commit; a refusal
 * undoes everything.
 */
export type Along = (tx: Tx, entries: readonly Entry[]) => Promise<Refusal | undefined>;

/** What the country pack and the sharing protocol say when a command is decided. */
export interface Practice {
  /** As `Deciding.sectionOf`, for a municipality: it may have installed forms beside the country's. */
  sectionOf: (
    municipality: Id,
    ...asked: Parameters<Deciding['sectionOf']>
  ) => ReturnType<Deciding['sectionOf']>;
  /** As `Deciding.asksForLifeDate`, for a municipality. */
  asksForLifeDate?: (
    municipality: Id,
    ...asked: Parameters<NonNullable<Deciding['asksForLifeDate']>>
  ) => boolean;
  /** As `Deciding.standardOf`. */
  standardOf?: (code: string) => number | undefined;
  /**
   * Asks anew which forms a municipality has installed; true when there is one that was not known before. Absent
   * where none can be installed.
   */
  learn?: (store: Pick<Store, 'system'>, municipality: Id) => Promise<boolean>;
  /**
   * What a member may write in a file, by the places that they hold in its circle; a refusal keeps who stands outside
   * from asking anything of it. A file that is only now begun has no circle yet: whoever may begin it writes all of
   * it.
   */
  authority: (asked: AuthorityAsked) => Pick<Deciding, 'mayWrite' | 'ownOnly' | 'sharing'> | Refusal;
  /** The entries of an act that may stand where its author does not write; left out, none may. */
  beside?: (asked: AuthorityAsked) => Beside;
  /**
   * What an act hangs on, or brings about, beyond the files that it writes, in the same transaction: a case that is
   * offered stands in the other municipality, or was never offered; one that closes has no request that waits.
   * Undefined for an act that stays within its own files.
   */
  elsewhere?: (store: Store, member: Member, askings: readonly Asking[]) => Along | undefined;
}

/** Which entries of an act stand beside what the protocol lets its author write, by a rule of that act. */
export type Beside = 'all' | 'after-the-first' | 'none';

export interface AuthorityAsked {
  member: Member;
  file: FileRef;
  command: Command;
  held: readonly PlaceHeld[];
  begun: boolean;
  /** ISO instant. */
  now: string;
}

/** The running store: one pool for each role, the keys, and the kinds of file that it keeps. */
export interface Store {
  /** Reads for people. */
  app: Pool;
  /** The command path and the maintenance work. */
  system: Pool;
  /** The public page. */
  intake: Pool;
  keys: KeyRing;
  kinds: Registry;
  practice: Practice;
  cache: FileCache;
  /** Where attached files lie; null where none are kept. */
  files: SealedFiles | null;
  /** The instant, as ISO text with milliseconds. */
  now: () => string;
  close: () => Promise<void>;
}

export interface StoreOptions {
  urls: RoleUrls;
  keys: KeyRing;
  kinds: readonly KindOfFile[];
  practice: Practice;
  files?: SealedFiles;
  now?: () => string;
  /** Connections of each role. */
  connections?: { app: number; system: number; intake: number };
  /** How many folded files are remembered. */
  remembered?: number;
}

export const openStore = (options: StoreOptions): Store => {
  const connections = options.connections ?? { app: 10, system: 10, intake: 2 };
  const app = openPool(options.urls.rrjet_app, connections.app);
  const system = openPool(options.urls.rrjet_system, connections.system);
  const intake = openPool(options.urls.rrjet_intake, connections.intake);
  return {
    app,
    system,
    intake,
    keys: options.keys,
    kinds: new Registry(options.kinds),
    practice: options.practice,
    cache: new FileCache(options.remembered ?? 500),
    files: options.files ?? null,
    now: options.now ?? (() => Temporal.Now.instant().toString({ fractionalSecondDigits: 3 })),
    close: async () => {
      await Promise.all([app.end(), system.end(), intake.end()]);
    },
  };
};

/** The places in circles that a member holds: their own, their institution's, and those given to their roles. */
export const holdersOf = (member: Pick<Member, 'id' | 'agency' | 'roles'>): readonly string[] => [
  `member:${member.id}`,
  `agency:${member.agency}`,
  ...member.roles.map((role) => `role:${role}`),
];

/** A member as the author of entries. */
export const authorOf = ({ id, agency, device }: Member): Author => ({ member: id, agency, device });

/** The context in which a member reads, through the application's role. */
export const readingAs = (member: Member): TenantContext => ({
  municipality: member.municipality,
  member: member.id,
  holders: holdersOf(member),
});

/** The context in which the server decides for a member: on whole files, in their municipality only. */
export const systemOf = (member: Pick<Member, 'id' | 'municipality'>): TenantContext => ({
  municipality: member.municipality,
  member: member.id,
  holders: [],
});
