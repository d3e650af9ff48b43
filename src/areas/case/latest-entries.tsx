import type { Entry } from '../../core/chronology/entry.ts';
import { Story, storyOf } from '../chronology/index.ts';

const latest = 5;

/** What happened last, in a line each. */
export const LatestEntries = ({ entries }: { entries: readonly Entry[] }) => (
  <Story brief story={storyOf(entries).slice(0, latest)} />
);
