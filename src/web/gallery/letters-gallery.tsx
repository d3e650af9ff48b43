import { Letters } from '../../areas/letters/index.ts';
import { Page } from '../parts/page.tsx';
import { exampleLetterFile } from './example-letters.ts';

export const LettersGallery = () => (
  <Page tab="Rasti KO-2026-0184" title="Dokumente">
    <Letters file={exampleLetterFile} />
  </Page>
);
