/**
 * One policy for both editions: Electron's protocol and the loopback server send exactly these headers.
 * Sources: Electron “Security” (7, Content Security Policy), OWASP Secure Headers (read November 2026).
 */

const contentSecurityPolicy = [
  "default-src 'none'",
  // No inline script, no code made from text, nothing from elsewhere.
  "script-src 'self'",
  "style-src 'self'",
  // `data:` is the organisation's logo kept in the settings; `blob:` is what the app itself drew: the photos
  // of a visit and their thumbnails, whose bytes are in the notebook.
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "worker-src 'self'",
  // In Electron the page has no network at all: its origin only serves the bundle. On the web, its own server only.
  "connect-src 'self'",
  "manifest-src 'self'",
  // The PDF that the app made, in the browser's own reader, to be printed.
  "frame-src blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** Everything a notebook has no use for; the camera for its own page, to read the code of a sheet (`features/visits`). */
const permissionsPolicy = [
  "accelerometer",
  "display-capture",
  "geolocation",
  "gyroscope",
  "hid",
  "idle-detection",
  "magnetometer",
  "microphone",
  "midi",
  "payment",
  "publickey-credentials-get",
  "serial",
  "usb",
  "xr-spatial-tracking",
]
  .map((feature) => `${feature}=()`)
  .concat("camera=(self)")
  .join(", ");

export const securityHeaders: Readonly<Record<string, string>> = {
  "Content-Security-Policy": contentSecurityPolicy,
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": permissionsPolicy,
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
};
