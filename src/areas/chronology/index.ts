export { ChronologyView } from './chronology-view.tsx';
export { storyOf } from './rules.ts';
export { Story } from './story.tsx';
