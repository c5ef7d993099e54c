// SPDX-License-Identifier: GPL-3.0-or-later
// Import before any atproto package: they listen on every address and take no host setting.
// Whoever names no host gets 127.0.0.1, whichever way listen() is called.
import net from 'node:net'

const loopback = '127.0.0.1'
const original = net.Server.prototype.listen

function onLoopback([first, ...rest]) {
  if (first === undefined || typeof first === 'function') return [{ port: 0, host: loopback }, first, ...rest]
  if (typeof first === 'number' || /^\d+$/.test(first)) {
    return typeof rest[0] === 'string' ? [first, ...rest] : [first, loopback, ...rest]
  }
  if (typeof first === 'object' && first.port !== undefined && !first.host) {
    return [{ ...first, host: loopback }, ...rest]
  }
  return [first, ...rest] // a socket path, a handle, or a host already named
}

net.Server.prototype.listen = function (...args) {
  return original.apply(this, onLoopback(args))
}
