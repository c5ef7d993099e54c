<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>parvis::ui::AccountChip</name>
    <message>
        <source>%1 on %2</source>
        <comment>screen reader: an account in the account chooser; %2 is the network</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parvis::ui::BusyLine</name>
    <message>
        <source>Loading</source>
        <comment>screen reader: a pane is being filled</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parvis::ui::CounterRing</name>
    <message numerus="yes">
        <source>%n characters</source>
        <comment>composer, counter of a network without a limit</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n characters left</source>
        <comment>composer, counter of a network</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n characters too many</source>
        <comment>composer, counter of a network</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::Findings</name>
    <message>
        <source>Part %1</source>
        <comment>place in the composer: part of a thread</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer %1 of the poll</source>
        <comment>place in the composer</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The content warning</source>
        <comment>place in the composer</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The title</source>
        <comment>place in the composer</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first comment</source>
        <comment>place in the composer</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text</source>
        <comment>place in the composer</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <comment>composer finding; %1: The text, Part 2…</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is too long: %2 of %3 characters.</source>
        <comment>composer finding</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is too long: %2 of %3 bytes.</source>
        <comment>composer finding</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 contains a character that is not accepted.</source>
        <comment>composer finding</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is required.</source>
        <comment>composer finding</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threads are not possible here.</source>
        <comment>composer finding</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many hashtags: %1 of %2.</source>
        <comment>composer finding</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many mentions: %1 of %2.</source>
        <comment>composer finding</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many links: %1 of %2.</source>
        <comment>composer finding</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The content warning is not shown here.</source>
        <comment>composer finding</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A first comment is not possible here.</source>
        <comment>composer finding</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This visibility is not possible here.</source>
        <comment>composer finding</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mark “sensitive” is not shown here.</source>
        <comment>composer finding</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture or video is required.</source>
        <comment>composer finding</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many pictures or videos: %1 of %2.</source>
        <comment>composer finding</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Media must stand at a public address first.</source>
        <comment>composer finding</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures and videos cannot go together.</source>
        <comment>composer finding</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: files of the type %2 are not accepted.</source>
        <comment>composer finding; %1 is a file</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is too large: %2 of %3.</source>
        <comment>composer finding; a file and sizes like 9 MB</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is too long: %2 of %3 seconds.</source>
        <comment>composer finding; a video</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is too short: %2 seconds, at least %3.</source>
        <comment>composer finding; a video</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has too many pixels: %2 of %3.</source>
        <comment>composer finding; a file</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is too wide: %2 of %3 pixels.</source>
        <comment>composer finding; a file</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is too high: %2 of %3 pixels.</source>
        <comment>composer finding; a file</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is too narrow: %2 pixels, at least %3.</source>
        <comment>composer finding; a file</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is too low: %2 pixels, at least %3.</source>
        <comment>composer finding; a file</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is too wide for its height: %2, at most %3.</source>
        <comment>composer finding; aspect ratio</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is too tall for its width: %2, at least %3.</source>
        <comment>composer finding; aspect ratio</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no description for people who cannot see it.</source>
        <comment>composer finding; a file</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The description of %1 is too long: %2 of %3 characters.</source>
        <comment>composer finding; a file</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The description of %1 is not shown here.</source>
        <comment>composer finding; a file</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no picture or video that can be read.</source>
        <comment>composer finding; a file</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Polls are not possible here.</source>
        <comment>composer finding</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A poll needs %1 to %2 answers.</source>
        <comment>composer finding</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The poll may not run that long or that short.</source>
        <comment>composer finding</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A poll with several choices is not possible here.</source>
        <comment>composer finding</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A poll cannot go together with pictures here.</source>
        <comment>composer finding</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stands there twice.</source>
        <comment>composer finding; %1: Answer 2 of the poll</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This time has passed.</source>
        <comment>beside the time field</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such date or time.</source>
        <comment>beside the time field</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not exist that night: clocks go forward. Take %2 instead?</source>
        <comment>beside the time field</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 comes twice that night: clocks go back. Say which one.</source>
        <comment>beside the time field</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a date and time.</source>
        <comment>beside the time field</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose at least one account.</source>
        <comment>composer finding</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account is signed out. Sign in again under Accounts.</source>
        <comment>composer finding</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account was removed.</source>
        <comment>composer finding</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has begun to go out and can no longer be changed.</source>
        <comment>composer finding</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody wrote here since you began.</source>
        <comment>inbox finding beside the reply</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time in which the network accepts an answer is over.</source>
        <comment>inbox finding beside the reply</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not accepted: %1.</source>
        <comment>composer finding; %1 is a machine word</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>finding; %1 network, %2 sentence</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parvis::ui::Toast</name>
    <message>
        <source>Undo</source>
        <comment>button in the message at the foot of the window</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parvis::ui::Words</name>
    <message>
        <source>The network cannot be reached.</source>
        <comment>error, what happened</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be reached.</source>
        <comment>error, what happened; %1 is a server or network</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network did not answer in time.</source>
        <comment>error, what happened</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <comment>error, what happened; %1 is a server</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network asks to wait: too many requests.</source>
        <comment>error, what happened</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in has expired and is being renewed.</source>
        <comment>error, what happened</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account is signed out.</source>
        <comment>error, what happened</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network does not allow this account to do that.</source>
        <comment>error, what happened</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network refused it: it was already posted.</source>
        <comment>error, what happened</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was refused.</source>
        <comment>error, what happened</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is no longer there.</source>
        <comment>error, what happened</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody changed it in the meantime.</source>
        <comment>error, what happened</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer makes no sense.</source>
        <comment>error, what happened</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answers nonsense.</source>
        <comment>error, what happened; %1 is a server</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <comment>error, what happened</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No keychain is running on this computer.</source>
        <comment>error, what happened</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace file could not be read or written.</source>
        <comment>error, what happened</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was stopped before it was done.</source>
        <comment>error, what happened</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may have arrived all the same. Look on the network before you send it again.</source>
        <comment>error, what to do</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parvis tries again by itself.</source>
        <comment>error, what to do</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in again under Accounts.</source>
        <comment>error, what to do</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the account&apos;s rights on the network, then try again.</source>
        <comment>error, what to do</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change it as the reason says, then try again.</source>
        <comment>error, what to do</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The current version is shown. Make your change again.</source>
        <comment>error, what to do</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the account&apos;s address; other accounts go on.</source>
        <comment>error, what to do</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock or start it, or use a vault file; posts wait meanwhile.</source>
        <comment>error, what to do</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the disk is not full and the file can be written.</source>
        <comment>error, what to do</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft</source>
        <comment>state of a post</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In review</source>
        <comment>state of a post</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approved</source>
        <comment>state of a post</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scheduled</source>
        <comment>state of a post</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Going out</source>
        <comment>state of a post: being sent now</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published</source>
        <comment>state of a post</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>state of a post</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uncertain</source>
        <comment>state of a post: nobody knows whether it arrived</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missed</source>
        <comment>state of a post: its time passed while no worker ran</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On hold</source>
        <comment>state of a post</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <comment>state of a post</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public</source>
        <comment>who sees a post</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quiet public</source>
        <comment>who sees a post: public but in no list</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Followers only</source>
        <comment>who sees a post</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mentioned people only</source>
        <comment>who sees a post</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture</source>
        <comment>kind of media</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Animated picture</source>
        <comment>kind of media</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Video</source>
        <comment>kind of media</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound</source>
        <comment>kind of media</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document</source>
        <comment>kind of media</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English</source>
        <comment>language of a post</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>French</source>
        <comment>language of a post</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arabic</source>
        <comment>language of a post</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <comment>a day, within a line</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tomorrow</source>
        <comment>a day, within a line</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday</source>
        <comment>a day, within a line</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ddd</source>
        <comment>date format: a day of the coming week, as in Tue</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>date format within the year, as in 24 Nov</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>date format of another year</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a day and a time, as in: today 09:00</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <comment>relative time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <comment>relative time</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n min</source>
        <comment>relative time</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <comment>relative time, hours</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n h</source>
        <comment>relative time, hours</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <comment>relative time</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <comment>relative time</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2 (%3, %4)</source>
        <comment>exact date, time, zone, offset from UTC</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
