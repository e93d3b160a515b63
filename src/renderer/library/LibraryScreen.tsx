import { FileText, FolderOpen, Settings2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { usePainted } from '../app/painted.ts';
import { appText, failureText } from '../messages/app.ts';
import { libraryText as text } from '../messages/library.ts';
import { settingsText } from '../messages/settings.ts';
import { SettingsDialog } from '../settings/SettingsDialog.tsx';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Menu } from '../ui/Menu.tsx';
import { Page } from '../ui/Page.tsx';
import { ExamCard } from './ExamCard.tsx';
import { InspectionDialog } from './InspectionDialog.tsx';
import styles from './LibraryScreen.module.css';
import { chooseExam, dismissFailure, retryLibrary, useLibrary } from './store.ts';
import { UnfinishedBanner } from './UnfinishedBanner.tsx';
import { useFileDrop } from './useFileDrop.ts';

export function LibraryScreen() {
  usePainted();
  const isOver = useFileDrop();
  // What was added is news once.
  useEffect(() => () => useLibrary.setState({ added: null }), []);
  const [settingsOpen, setSettingsOpen] = useState(false);
  return (
    <Page
      title={text.heading}
      bar={<span className={styles.brand}>{text.brand}</span>}
      barActions={
        <>
          <OpenMenu />
          <IconButton
            label={settingsText.open}
            icon={<Settings2 />}
            onPress={() => setSettingsOpen(true)}
          />
        </>
      }
    >
      <Standing />
      <div className={styles.stack}>
        <UnfinishedBanner />
        <Exams />
      </div>
      <InspectionDialog />
      <SettingsDialog isOpen={settingsOpen} onClose={() => setSettingsOpen(false)} />
      {isOver && (
        <div className={styles.drop} aria-hidden>
          {appText.dropHere}
        </div>
      )}
    </Page>
  );
}

function OpenMenu() {
  return (
    <Menu
      label={text.openMenu}
      // Never disabled: a dialog gives the focus back to it. The store takes one package at a time.
      trigger={<Button aria-haspopup="menu">{text.open}</Button>}
      entries={[
        {
          id: 'file',
          label: text.openFile,
          hint: text.openFileHint,
          icon: <FileText aria-hidden />,
          onAction: () => void chooseExam('file'),
        },
        {
          id: 'folder',
          label: text.openFolder,
          hint: text.openFolderHint,
          icon: <FolderOpen aria-hidden />,
          onAction: () => void chooseExam('folder'),
        },
      ]}
    />
  );
}

/** What is going on with the library, in words that a screen reader hears too. */
function Standing() {
  const failure = useLibrary((state) => state.failure);
  const isMissing = useLibrary((state) => state.view === null);
  const work = useLibrary((state) => state.work);
  const added = useLibrary((state) => state.added);
  return (
    <div role="status" className={styles.standing}>
      {failure && (
        <Banner
          kind="problem"
          {...(isMissing ? { title: text.failed } : {})}
          actions={
            <Button size="small" onPress={isMissing ? retryLibrary : dismissFailure}>
              {isMissing ? text.retry : text.dismiss}
            </Button>
          }
        >
          <p>{failureText(failure)}</p>
        </Banner>
      )}
      {work === 'reading' && <p className={styles.status}>{text.reading}</p>}
      {added && !failure && work === 'none' && (
        <Banner>
          <p>{text.added(added.title)}</p>
        </Banner>
      )}
    </div>
  );
}

function Exams() {
  const exams = useLibrary((state) => state.view?.exams);
  if (!exams) return null;
  if (exams.length === 0) {
    return (
      <EmptyState title={text.empty.title}>
        <p>{text.empty.body}</p>
      </EmptyState>
    );
  }
  return (
    <ul className={styles.cards} role="list" aria-label={text.list}>
      {exams.map((exam) => (
        <li key={exam.id}>
          <ExamCard exam={exam} />
        </li>
      ))}
    </ul>
  );
}
