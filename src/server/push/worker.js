// Runs in the browser while the program may be closed. `messages` is written before it by the server: the sentences
// by their codes and languages. Nothing but a code comes over the wire.
const language = new URL(self.location.href).searchParams.get('language') ?? 'sq';

self.addEventListener('push', (event) => {
  const code = event.data?.json().code;
  const message = messages[code] ?? messages.news;
  const shown = { body: message[language] ?? message.sq, tag: code, lang: language };
  event.waitUntil(self.registration.showNotification('Rrjet', shown));
});

const open = async () => {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const page = pages[0];
  if (!page) return self.clients.openWindow('/notices');
  return page.focus();
};

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(open());
});
