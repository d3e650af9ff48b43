import { Genogram } from '../../areas/people/genogram/index.tsx';
import { tell } from '../parts/notices.tsx';
import { Page } from '../parts/page.tsx';
import { Panel } from '../parts/panel.tsx';
import { exampleFamily } from './example-family.ts';

export const GenogramGallery = () => (
  <Page tab="Rasti KO-2026-0184" title="Fëmijë dhe familje">
    <Panel title="Gjenograma">
      <Genogram {...exampleFamily} onOpen={() => tell({ text: 'U hap.' })} />
    </Panel>
  </Page>
);
