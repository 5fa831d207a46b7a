/** Where Office.js and what it loads come from; Microsoft publishes no full list. */
const office = [
  'https://appsforoffice.microsoft.com',
  'https://ajax.aspnetcdn.com',
  'https://*.office.com',
  'https://*.office.net',
  'https://*.officeapps.live.com',
  'https://*.microsoft.com',
];

/**
 * What the pane may load. Workbook data has nowhere to go but Excel: no other host can be reached,
 * no form sent, no inline script run. Office.js and Fluent UI write inline styles, so those are let in.
 * Who may frame the pane (frame-ancestors) works only as a header, which the web server sets.
 */
export const contentSecurityPolicy = [
  `default-src 'none'`,
  `script-src 'self' https://appsforoffice.microsoft.com https://ajax.aspnetcdn.com`,
  `style-src 'self' 'unsafe-inline'`,
  `img-src 'self' data:`,
  `font-src 'self' https://res.cdn.office.net`,
  `worker-src 'self'`,
  `connect-src 'self' ${office.join(' ')}`,
  `frame-src ${office.join(' ')}`,
  `base-uri 'self'`,
  `form-action 'none'`,
].join('; ');
