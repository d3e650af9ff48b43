import { useCallback, useEffect, useState } from 'react';
import { isRefusal, type Refusal } from '../../core/refusal.ts';
import { call } from '../../web/call.ts';
import { fallSilent, pushRegistration, pushScope } from '../../web/device/push-worker.ts';
import type { Language } from '../../web/words/languages.ts';
import { subscribeBrowser, unsubscribeBrowser } from './contract.ts';

const worker = `${pushScope}worker.js`;

export type Standing = 'unable' | 'denied' | 'off' | 'on';

const isAble = (): boolean =>
  'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;

const kept = async (): Promise<PushSubscription | null> =>
  (await (await pushRegistration())?.pushManager.getSubscription()) ?? null;

const standingNow = async (): Promise<Standing> => {
  if (!isAble()) return 'unable';
  if (Notification.permission === 'denied') return 'denied';
  return (await kept()) ? 'on' : 'off';
};

/** The worker is ready for its push service once it is active. */
const active = async (registration: ServiceWorkerRegistration): Promise<ServiceWorkerRegistration> => {
  const coming = registration.installing ?? registration.waiting;
  if (registration.active || !coming) return registration;
  await new Promise<void>((done) => {
    coming.addEventListener('statechange', () => coming.state === 'activated' && done());
  });
  return registration;
};

const begin = async (publicKey: string, language: Language): Promise<Refusal | null> => {
  const registered = await navigator.serviceWorker.register(`${worker}?language=${language}`, {
    scope: pushScope,
  });
  const { pushManager } = await active(registered);
  const made = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: publicKey });
  const { endpoint, keys } = made.toJSON();
  const body = { endpoint: endpoint ?? '', p256dh: keys?.p256dh ?? '', auth: keys?.auth ?? '' };
  const said = await call(subscribeBrowser, { body });
  if (!isRefusal(said)) return null;
  await made.unsubscribe();
  return said;
};

const end = async (): Promise<void> => {
  const made = await kept();
  if (made) await call(unsubscribeBrowser, { body: { endpoint: made.endpoint } });
  await fallSilent();
};

/** Whether this browser tells its reader of what is new while the program is closed, and the way to change that. */
export const usePush = (publicKey: string | null, language: Language) => {
  const [standing, setStanding] = useState<Standing | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const look = useCallback(() => standingNow().then(setStanding), []);
  useEffect(() => void look(), [look]);
  const act = async (work: () => Promise<Refusal | null>) => {
    // The push service of the browser is somebody else's, and may be out of reach.
    setRefusal(
      await work().catch(async (): Promise<Refusal> => {
        await fallSilent();
        return { refused: 'told.push-unreachable' };
      }),
    );
    await look();
  };
  return {
    standing: publicKey === null ? 'unable' : standing,
    refusal,
    turnOn: () => act(() => begin(publicKey ?? '', language)),
    turnOff: () => act(() => end().then(() => null)),
  };
};
