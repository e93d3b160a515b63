// Loaded into main before the program. Keeps from each window that its page was painted, as it happens
// when the GPU process ends just then.
'use strict';
const { app } = require('electron');

app.on('browser-window-created', (_event, window) => {
  const { emit } = window;
  window.emit = function (name, ...rest) {
    return name === 'ready-to-show' ? false : emit.call(this, name, ...rest);
  };
});
