import { QueryClient } from '@tanstack/react-query';
import { createHashHistory, createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import { createRoot } from 'react-dom/client';
import { App } from '../app.tsx';
import { FixedClock } from '../parts/clock.tsx';
import { type Me, MeProvider } from '../session.tsx';
import { Broken, Missing } from '../shell/failures.tsx';
import { Shell } from '../shell/shell.tsx';
import { startWords } from '../words/words.ts';
import { now } from './example-cases.ts';
import { seedLetters } from './example-letters.ts';
import { seed } from './example-pack.ts';
import { FormAgainGallery, FormGallery, RecordGallery } from './form-gallery.tsx';
import { GenogramGallery } from './genogram-gallery.tsx';
import { LettersGallery } from './letters-gallery.tsx';
import { ListGallery } from './list-gallery.tsx';
import { PartsGallery } from './parts-gallery.tsx';

const me: Me = {
  id: '018f0000-0000-7000-8000-000000000001',
  name: 'Elira Hoxha',
  roles: ['worker', 'supervisor'],
  discipline: 'social-work',
  agency: { id: 'unit', code: 'unit', name: 'Njësia për Mbrojtjen e Fëmijës', label: null },
  municipality: { id: 'korce', code: 'korce', name: 'Bashkia Korçë', label: null },
  elsewhere: [],
  idleMinutes: 30,
  demo: true,
};

const root = createRootRoute({
  component: () => (
    <FixedClock value={now}>
      <MeProvider value={me}>
        <Shell />
      </MeProvider>
    </FixedClock>
  ),
  errorComponent: Broken,
  notFoundComponent: Missing,
});

const router = createRouter({
  routeTree: root.addChildren([
    createRoute({ getParentRoute: () => root, path: '/', component: PartsGallery }),
    createRoute({ getParentRoute: () => root, path: '/list', component: ListGallery }),
    createRoute({ getParentRoute: () => root, path: '/form', component: FormGallery }),
    createRoute({ getParentRoute: () => root, path: '/form-again', component: FormAgainGallery }),
    createRoute({ getParentRoute: () => root, path: '/record', component: RecordGallery }),
    createRoute({ getParentRoute: () => root, path: '/genogram', component: GenogramGallery }),
    createRoute({ getParentRoute: () => root, path: '/letters', component: LettersGallery }),
  ]),
  history: createHashHistory(),
});

const start = async () => {
  await startWords();
  const place = document.getElementById('root');
  if (place) createRoot(place).render(<App router={router} queries={seedLetters(seed(new QueryClient()))} />);
};

void start();
