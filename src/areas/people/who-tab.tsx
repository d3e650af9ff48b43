import { Columns } from '../../web/parts/page.tsx';
import { CasesPanel } from './cases-panel.tsx';
import { ContactPanel } from './contact-panel.tsx';
import { HouseholdsPanel } from './households-panel.tsx';
import { IdentityPanel } from './identity-panel.tsx';
import { LifePanels } from './life-panel.tsx';
import { NamesPanel } from './names-panel.tsx';
import { OpenParts } from './open-parts.tsx';
import { PapersPanel } from './papers-panel.tsx';
import { RelationshipsPanel } from './relationships-panel.tsx';

/** Who somebody is, whom they belong to, and how they are reached. */
export const WhoTab = () => (
  <Columns
    aside={
      <>
        <CasesPanel />
        <HouseholdsPanel />
        <OpenParts />
      </>
    }
  >
    <IdentityPanel />
    <NamesPanel />
    <PapersPanel />
    <ContactPanel />
    <RelationshipsPanel />
    <LifePanels />
  </Columns>
);
