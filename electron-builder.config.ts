import type { Configuration } from 'electron-builder';

/**
 * How the program is packed. `scripts/package.ts` lays out what goes in (dist/app), and says which
 * Electron it goes with.
 */
export const builderConfig: Configuration = {
  appId: 'org.mockroom.mockroom',
  productName: 'Mockroom',
  // Above all not "electron": a runtime of that name takes itself for one under development.
  executableName: 'mockroom',
  copyright: 'The authors of Mockroom',
  directories: { app: 'dist/app', output: 'dist/packages', buildResources: 'build' },
  files: ['**/*'],
  // Code stays in the archive, whose integrity is checked; only the .node file lies beside it.
  asar: { smartUnpack: false },
  // The system's loader reads native files from the disk.
  asarUnpack: ['**/*.node'],
  // better-sqlite3 is built on Node-API and comes ready-made.
  npmRebuild: false,
  publish: null,
  electronFuses: {
    runAsNode: false,
    enableNodeCliInspectArguments: false,
    enableNodeOptionsEnvironmentVariable: false,
    onlyLoadAppFromAsar: true,
    enableEmbeddedAsarIntegrityValidation: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
    // The program sets no cookie, and the key for them would be asked from the system's keychain.
    enableCookieEncryption: false,
  },
  fileAssociations: [
    {
      ext: 'mockexam',
      name: 'Mockroom exam',
      description: 'Mockroom exam',
      mimeType: 'application/x-mockroom-exam',
      role: 'Viewer',
      rank: 'Owner',
    },
  ],
  win: { target: ['nsis'], icon: 'build/icon.ico' },
  nsis: { oneClick: false, perMachine: false, allowToChangeInstallationDirectory: true },
  mac: {
    target: ['dmg'],
    icon: 'build/icon.icns',
    category: 'public.app-category.education',
    // Integrity is checked where the whole is signed; without a certificate it is signed ad hoc.
    identity: '-',
  },
  linux: {
    target: ['AppImage', 'deb', 'tar.gz'],
    icon: 'build/icon.png',
    category: 'Education',
    maintainer: 'Mockroom <mockroom@localhost>',
    syncDesktopName: true,
  },
};

export default builderConfig;
