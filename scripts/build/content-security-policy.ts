/** Sources of Office.js and of the files that it loads. Microsoft publishes no complete list. */
const office = [
  'https://appsforoffice.microsoft.com',
  'https://ajax.aspnetcdn.com',
  'https://*.office.com',
  'https://*.office.net',
  'https://*.officeapps.live.com',
  'https://*.microsoft.com',
];

/**
 * The pane's policy. It keeps workbook data within Excel: the pane cannot reach other hosts, send
 * forms or run inline scripts. Inline styles are allowed, because Office.js and Fluent UI write them.
 * The web server must set frame-ancestors, which browsers accept only in a header.
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
