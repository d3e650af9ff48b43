import type { FileRef } from '../core/chronology/entry.ts';
import { type PlaceHeld, placesInCase } from '../server/store/places.ts';
import { type Projection, type RowsByKey, rowsByKey } from '../server/store/projection.ts';
import { holdersOf, type Member } from '../server/store/store.ts';

/**
 * Who stands around which files, as the rows of the lists say it. A case gives places in its own file and in those of
 * the people, households and concerns that it leads to. What changed is worked out when somebody asks.
 */
export class Circles {
  readonly #bySource = new Map<string, RowsByKey>();
  readonly #sourcesOf = new Map<string, Set<string>>();
  readonly #changed = new Map<string, () => Projection>();

  changed({ id }: FileRef, project: () => Projection): void {
    this.#changed.set(id, project);
  }

  /** The places that a member holds in a file at a moment, with what the protocol must know of each case. */
  held(ref: FileRef, member: Member, now: string): readonly PlaceHeld[] {
    for (const [id, project] of this.#changed) this.#learn(id, rowsByKey(project()));
    this.#changed.clear();
    return [...(this.#sourcesOf.get(ref.id) ?? [])].flatMap((source) =>
      placesInCase(this.#bySource.get(source) ?? new Map(), ref, holdersOf(member), now),
    );
  }

  #learn(source: string, rows: RowsByKey): void {
    this.#bySource.set(source, rows);
    for (const row of rows.get('circle')?.values() ?? []) {
      const file = String(row.file_id);
      const sources = this.#sourcesOf.get(file) ?? new Set();
      this.#sourcesOf.set(file, sources.add(source));
    }
  }
}
