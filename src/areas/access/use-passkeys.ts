import { useCallback, useState } from 'react';
import { isRefusal, type Refusal } from '../../core/refusal.ts';
import {
  beginPasskey,
  beginPasskeySignIn,
  finishPasskey,
  finishPasskeySignIn,
  madePasskey,
  signedByPasskey,
} from './passkey-contract.ts';
import { step } from './use-sign-in.ts';

const can = typeof PublicKeyCredential !== 'undefined';

/** The device did not sign: the person closed its window, took too long, or it has no key for this address. */
const cancelled: Refusal = { refused: 'passkey.cancelled' };

/** Comes in by a key of this device. */
export const usePasskeySignIn = (onIn: () => void) => {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const enter = useCallback(async () => {
    setRefusal(null);
    const begun = await step(beginPasskeySignIn, {});
    if (isRefusal(begun)) return setRefusal(begun);
    const { startAuthentication } = await import('@simplewebauthn/browser');
    const response = await startAuthentication({ optionsJSON: begun.options }).catch(() => null);
    if (!response) return setRefusal(cancelled);
    const said = await step(finishPasskeySignIn, { body: { response: signedByPasskey.parse(response) } });
    if (isRefusal(said)) return setRefusal(said);
    onIn();
  }, [onIn]);
  return { can, refusal, enter: () => void enter() };
};

/** Makes a key on this device and keeps its public half; a refusal when it did not come to it. */
export const makePasskey = async (name: string, current: string): Promise<Refusal | undefined> => {
  const begun = await step(beginPasskey, { body: { name, current } });
  if (isRefusal(begun)) return begun;
  const { startRegistration } = await import('@simplewebauthn/browser');
  const response = await startRegistration({ optionsJSON: begun.options }).catch(() => null);
  if (!response) return cancelled;
  const said = await step(finishPasskey, { body: { name, response: madePasskey.parse(response) } });
  return isRefusal(said) ? said : undefined;
};
