/** Where the worker stands that tells of what is new while the program is closed. */
export const pushScope = '/api/told/push/';

/** The worker of this browser, where there is one. */
export const pushRegistration = async (): Promise<ServiceWorkerRegistration | undefined> =>
  'serviceWorker' in navigator ? navigator.serviceWorker.getRegistration(pushScope) : undefined;

/** From now on this browser tells nobody anything; the server learns of it when it next tries. */
export const fallSilent = async (): Promise<void> => {
  await (await pushRegistration())?.unregister();
};
