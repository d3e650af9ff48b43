import type { CaseFile } from '../areas/case/rules.ts';
import { managerOf, placeOf } from '../areas/case/rules.ts';
import { type Conference, meetingOf } from '../areas/conference/rules.ts';
import type { FileRef } from '../core/chronology/entry.ts';
import type { Id } from '../core/id.ts';
import type { Member } from '../server/store/store.ts';
import { type Ground, partners, units } from './ground.ts';
import { namedId, Seed } from './seed.ts';
import type { Act, Deed, Stage } from './stage.ts';
import { agreedActions, contributed, decided, dissent, situations } from './words/meetings.ts';

const casesEach = 5;

/** The invited of the team's regular meeting, besides the unit's head and workers. */
const invitedKeys = [...(units.korce?.workers.slice(0, 2) ?? []), ...Object.values(partners)];

const isConference = (state: unknown): state is Conference =>
  typeof state === 'object' && state !== null && 'items' in state && 'invited' in state;

const isCase = (state: unknown): state is CaseFile =>
  typeof state === 'object' && state !== null && 'spine' in state && 'meetings' in state;

const edits = (answers: Readonly<Record<string, string | number>>) =>
  Object.entries(answers).map(([field, now]) => ({ field, was: null, now }));

/** One regular meeting of Korça's team: called, prepared, held, and signed. */
export class Meeting {
  readonly #ground: Ground;
  readonly #seed: Seed;
  readonly #ref: FileRef;
  readonly #day: Temporal.PlainDate;
  readonly #place: number;
  readonly #cases: readonly FileRef[];
  readonly #head: Member;
  readonly #invited: readonly Member[];

  constructor(ground: Ground, place: number, day: Temporal.PlainDate, cases: readonly FileRef[]) {
    this.#ground = ground;
    this.#seed = new Seed(`meeting/${place}`);
    this.#ref = { kind: 'conference', id: namedId(`meeting/${place}`) };
    this.#day = day;
    this.#place = place;
    this.#cases = cases;
    this.#head = ground.member(units.korce?.head ?? '');
    this.#invited = [this.#head, ...invitedKeys.map((key) => ground.member(key))];
  }

  #at(day: Temporal.PlainDate, minute: number): string {
    return this.#ground.days.at(day, minute, this.#seed);
  }

  #before(days: number): Temporal.PlainDate {
    return this.#ground.days.working(this.#day, -days);
  }

  #of(command: Act['command']): Act {
    return { file: this.#ref, command };
  }

  #file(stage: Stage, ref: FileRef): CaseFile | null {
    if (stage.seqOf(ref) === 0) return null;
    const { state } = stage.folded(ref);
    return isCase(state) ? state : null;
  }

  /** The cases of the day that are open, and in whose circle the head stands. */
  #open(stage: Stage): readonly { ref: FileRef; file: CaseFile }[] {
    return this.#cases
      .flatMap((ref) => {
        const file = this.#file(stage, ref);
        const stands = file && managerOf(file.circle) && placeOf(file.circle, this.#head.id);
        return file && stands && file.followup.closing.state === 'open' ? [{ ref, file }] : [];
      })
      .slice(0, casesEach);
  }

  #inCircle(file: CaseFile): readonly Member[] {
    return this.#invited.filter(({ id }) => placeOf(file.circle, id));
  }

  called(): Deed {
    const remote = this.#place % 2 === 0 ? 'https://takim.korca.example/grupi' : null;
    return {
      at: this.#at(this.#before(8), 9 * 60),
      by: this.#head,
      acts: [
        this.#of({
          ...{ kind: 'conference.schedule', at: this.#begins(), minutes: 120, remote },
          ...{ place: 'Bashkia Korçë, salla e mbledhjeve', chair: this.#head.id },
        }),
        this.#of({
          kind: 'conference.invite',
          members: this.#invited.map(({ id, agency, discipline }) => ({ member: id, agency, discipline })),
        }),
      ],
    };
  }

  #begins(): string {
    return `${this.#day.toZonedDateTime({ timeZone: this.#ground.days.calendar.timeZone, plainTime: '10:00' }).toInstant()}`;
  }

  agenda(): Deed {
    return {
      at: this.#at(this.#before(6), 10 * 60),
      by: this.#head,
      acts: (stage) =>
        this.#open(stage).flatMap(({ ref, file }) => [
          this.#of({
            ...{ kind: 'conference.put-item', case: ref.id, minutes: 20 },
            called: this.#inCircle(file).map(({ id }) => id),
          }),
          { file: ref, command: { kind: 'meeting.set', conference: this.#ref.id, at: this.#begins() } },
        ]),
    };
  }

  answers(): readonly Deed[] {
    return this.#invited.slice(1).map((by, n) => {
      const away = (n + this.#place) % 9 === 0;
      const how = away ? 'apologies' : n % 4 === 3 ? 'remote' : 'coming';
      const reason = away ? 'Në detyrë jashtë qytetit atë ditë.' : null;
      return {
        at: this.#at(this.#before(4), 9 * 60 + n * 7),
        by,
        acts: [this.#of({ kind: 'conference.answer', how, substitute: null, reason })],
      };
    });
  }

  /** Each partner that stands in a case's circle writes what it brings. */
  contributions(): readonly Deed[] {
    return this.#invited
      .filter(({ discipline }) => discipline !== 'social-work')
      .map((by, n) => ({
        at: this.#at(this.#before(2), 9 * 60 + n * 11),
        by,
        acts: (stage) =>
          this.#open(stage)
            .filter(({ file }) => placeOf(file.circle, by.id))
            .map(({ ref }) => ({
              file: ref,
              command: {
                ...{ kind: 'record.open', form: 'team-contribution', version: 1, part: by.agency },
                record: namedId(`contribution/${this.#place}/${ref.id}/${by.id}`),
                edits: edits({
                  conference_id: this.#ref.id,
                  discipline: by.discipline,
                  contribution: contributed[by.discipline] ?? contributed.ngo ?? '',
                }),
              },
            })),
      }));
  }

  #attendance(): readonly Act[] {
    return this.#invited.map(({ id }, n) => {
      const away = n > 0 && (n - 1 + this.#place) % 9 === 0;
      const how = away ? 'apologies' : n > 0 && (n - 1) % 4 === 3 ? 'remote' : 'room';
      return this.#of({ kind: 'conference.attend', member: id, how, substitute: null });
    });
  }

  get #present(): readonly Member[] {
    return this.#invited.filter((_, n) => n === 0 || (n - 1 + this.#place) % 9 !== 0);
  }

  #actionOf(ref: FileRef): Id {
    return namedId(`meeting-action/${this.#place}/${ref.id}`);
  }

  /** What is written of one case: its minutes, the decision with its voices, an action for the plan. */
  #discussed(ref: FileRef, file: CaseFile, n: number): readonly Act[] {
    const members = this.#inCircle(file).filter((one) => this.#present.includes(one));
    const other = members.find(({ discipline }) => discipline !== 'social-work') ?? this.#head;
    const dissents = (n + this.#place) % 4 === 1 ? other : null;
    const action = this.#actionOf(ref);
    const of = (command: Act['command']): Act => ({ file: ref, command });
    const part = other.agency === this.#head.agency ? {} : { part: other.agency };
    const what = agreedActions[(n + this.#place) % agreedActions.length] ?? '';
    return [
      this.#of({ kind: 'conference.settle-item', case: ref.id, state: 'discussed' }),
      of({
        ...{ kind: 'record.open', form: 'team-minutes', version: 1 },
        record: namedId(`team-minutes/${this.#place}/${ref.id}`),
        edits: edits({
          conference_id: this.#ref.id,
          situation: situations[(n + this.#place) % situations.length] ?? '',
          child_heard: 'asked-before',
        }),
      }),
      of({
        ...{ kind: 'meeting.decide', conference: this.#ref.id, on: this.#day.toString() },
        ...{ decision: decided[(n + this.#place) % decided.length], replaces: null },
        agreed: members.filter((one) => one !== dissents).map(({ id }) => id),
        dissented: dissents ? [{ member: dissents.id, why: dissent }] : [],
      }),
      of({
        ...{ kind: 'record.open', form: 'plan-action', version: 1, record: action, ...part },
        edits: edits({
          action: what,
          responsible_agency: other.agency,
          responsible_person: this.#ground.nameOf(other),
          due_on: this.#day.add({ days: 21 }).toString(),
          action_state: 'planned',
        }),
      }),
      of({ kind: 'meeting.act', conference: this.#ref.id, action }),
    ];
  }

  held(): readonly Deed[] {
    return [
      {
        at: this.#at(this.#day, 10 * 60),
        by: this.#head,
        acts: () => [this.#of({ kind: 'conference.begin' }), ...this.#attendance()],
      },
      {
        at: this.#at(this.#day, 11 * 60),
        by: this.#head,
        acts: (stage) =>
          this.#onAgenda(stage).flatMap(({ ref, file }, n) =>
            file
              ? this.#discussed(ref, file, n)
              : [this.#of({ kind: 'conference.settle-item', case: ref.id, state: 'postponed' })],
          ),
      },
      {
        at: this.#at(this.#day, 12 * 60),
        by: this.#head,
        acts: (stage) => [
          this.#of({ kind: 'conference.end', next: this.#day.add({ days: 28 }).toString() }),
          ...this.#onAgenda(stage).flatMap(({ ref, file }): Act[] =>
            file && meetingOf(file.meetings, this.#ref.id).decision
              ? [{ file: ref, command: { kind: 'meeting.close', conference: this.#ref.id } }]
              : [],
          ),
        ],
      },
    ];
  }

  /** The cases as the agenda has them; without a file where one can no longer be discussed. */
  #onAgenda(stage: Stage): readonly { ref: FileRef; file: CaseFile | null }[] {
    const { state } = stage.folded(this.#ref);
    const ids = isConference(state) ? state.items.map((item) => item.case) : [];
    const open = this.#open(stage);
    return ids.map((id) => ({
      ref: { kind: 'case' as const, id },
      file: open.find(({ ref }) => ref.id === id)?.file ?? null,
    }));
  }

  /** Those who were there sign in the days after; of the last meeting two have not yet. */
  signed(last: boolean): readonly Deed[] {
    return this.#present.slice(0, last ? -2 : undefined).map((by, n) => ({
      at: this.#at(this.#ground.days.working(this.#day, 1 + (n % 2)), 9 * 60 + n * 5),
      by,
      acts: [this.#of({ kind: 'conference.sign', remark: null })],
    }));
  }

  /** What came of the actions until the next meeting: most are done, some wait, one is given up with its reason. */
  carriedOut(): readonly Deed[] {
    return [
      {
        at: this.#at(this.#ground.days.working(this.#day, 12), 11 * 60),
        by: this.#head,
        acts: (stage) =>
          this.#onAgenda(stage).flatMap(({ ref, file }, n): Act[] => {
            const action = file?.records[this.#actionOf(ref)];
            if (!action || n % 3 === 2) return [];
            const givenUp = (n + this.#place) % 5 === 4;
            const done = this.#ground.days.working(this.#day, 10).toString();
            return [
              {
                file: ref,
                command: {
                  ...{ kind: 'record.edit', record: action.id, seen: stage.seqOf(ref) },
                  edits: [
                    { field: 'action_state', was: 'planned', now: givenUp ? 'not-done' : 'done' },
                    ...(givenUp ? [] : [{ field: 'done_on', was: null, now: done }]),
                    {
                      field: 'progress_note',
                      was: null,
                      now: givenUp ? 'Familja u shpërngul te gjyshja; nuk duhet më.' : 'U krye siç u vendos.',
                    },
                  ],
                },
              },
            ];
          }),
      },
    ];
  }
}
