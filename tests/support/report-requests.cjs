// Loaded into main before the program. Tells the counter of each socket, name and datagram that Node
// itself is asked for; what Chromium asks goes by the proxy. See requests.ts.
'use strict';
const dgram = require('node:dgram');
const dns = require('node:dns');
const net = require('node:net');

const counter = Number(process.env.MOCKROOM_TEST_REQUESTS);
const { connect } = net.Socket.prototype;

function report(what) {
  const socket = new net.Socket();
  socket.on('error', () => undefined);
  connect.call(socket, { port: counter, host: '127.0.0.1' }, () => socket.end(`node: ${what}\r\n`));
}

net.Socket.prototype.connect = function (...args) {
  const [first] = Array.isArray(args[0]) ? args[0] : args;
  const options = typeof first === 'object' && first !== null ? first : { port: first };
  // A path is a socket or pipe of this machine's own.
  if (options.path === undefined) report(`connect ${options.host ?? ''}:${options.port}`);
  return connect.apply(this, args);
};

for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6']) {
  const original = dns[name];
  dns[name] = (host, ...rest) => {
    report(`${name} ${host}`);
    return original(host, ...rest);
  };
  const promised = dns.promises[name];
  dns.promises[name] = (host, ...rest) => {
    report(`${name} ${host}`);
    return promised(host, ...rest);
  };
}

const { send } = dgram.Socket.prototype;
dgram.Socket.prototype.send = function (...args) {
  report('a datagram');
  return send.apply(this, args);
};
