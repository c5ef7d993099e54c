<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>parvis::ui::AccountCard</name>
    <message numerus="yes">
        <source>%n planned posts are cancelled.</source>
        <comment>account, before removing it</comment>
        <translation>
            <numerusform>%n planned post is cancelled.</numerusform>
            <numerusform>%n planned posts are cancelled.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::AccountWords</name>
    <message numerus="yes">
        <source>%n characters</source>
        <comment>account, what its network can do</comment>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pictures or videos</source>
        <comment>account, what its network can do</comment>
        <translation>
            <numerusform>%n picture or video</numerusform>
            <numerusform>%n pictures or videos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::AccountsPage</name>
    <message numerus="yes">
        <source>%n accounts need you to sign in</source>
        <comment>rail, hover over the accounts</comment>
        <translation>
            <numerusform>%n account needs you to sign in</numerusform>
            <numerusform>%n accounts need you to sign in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n accounts connected</source>
        <comment>accounts, under the title</comment>
        <translation>
            <numerusform>%n account connected</numerusform>
            <numerusform>%n accounts connected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::ApprovalDialog</name>
    <message numerus="yes">
        <source>%n posts</source>
        <comment>approval page: how many will be on it</comment>
        <translation>
            <numerusform>%n post</numerusform>
            <numerusform>%n posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Written: %n pages.</source>
        <comment>approval page, after writing</comment>
        <translation>
            <numerusform>Written: %n page.</numerusform>
            <numerusform>Written: %n pages.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::ApprovalPane</name>
    <message numerus="yes">
        <source>%n comments</source>
        <comment>approval, list</comment>
        <translation>
            <numerusform>%n comment</numerusform>
            <numerusform>%n comments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::AuditWindow</name>
    <message numerus="yes">
        <source>%n steps; none can be changed or removed.</source>
        <comment>audit log, foot</comment>
        <translation>
            <numerusform>%n step; none can be changed or removed.</numerusform>
            <numerusform>%n steps; none can be changed or removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n steps</source>
        <comment>audit log, foot</comment>
        <translation>
            <numerusform>%1 of %n step</numerusform>
            <numerusform>%1 of %n steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::BackupBox</name>
    <message numerus="yes">
        <source>The workspace is sound; %n things were mended.</source>
        <comment>settings, after a check</comment>
        <translation>
            <numerusform>The workspace is sound; %n thing was mended.</numerusform>
            <numerusform>The workspace is sound; %n things were mended.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problems were found.</source>
        <comment>settings, after a check</comment>
        <translation>
            <numerusform>%n problem was found.</numerusform>
            <numerusform>%n problems were found.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::CalendarCanvas</name>
    <message numerus="yes">
        <source>%1, %n posts</source>
        <comment>screen reader: a day of the calendar</comment>
        <translation>
            <numerusform>%1, %n post</numerusform>
            <numerusform>%1, %n posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+%n more</source>
        <comment>calendar, under the last post that fits into a day</comment>
        <translation>
            <numerusform>+%n more</numerusform>
            <numerusform>+%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts selected</source>
        <comment>screen reader, calendar</comment>
        <translation>
            <numerusform>%n post selected</numerusform>
            <numerusform>%n posts selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>calendar, while several posts are dragged; %1 day and time</comment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::CalendarDesk</name>
    <message numerus="yes">
        <source>%n posts need you</source>
        <comment>hover of the rail&apos;s count</comment>
        <translation>
            <numerusform>%n post needs you</numerusform>
            <numerusform>%n posts need you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts copied; Ctrl+V puts them on the chosen day</source>
        <comment>toast of the calendar</comment>
        <translation>
            <numerusform>%n post copied; Ctrl+V puts them on the chosen day</numerusform>
            <numerusform>%n posts copied; Ctrl+V puts them on the chosen day</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::CalendarRhythm</name>
    <message numerus="yes">
        <source>%n free slots: %1</source>
        <comment>calendar, of a day; %1: times</comment>
        <translation>
            <numerusform>%n free slots: %1</numerusform>
            <numerusform>%n free slots: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::ChartFindings</name>
    <message numerus="yes">
        <source>%n days have no figure.</source>
        <comment>screen reader: summary of a chart</comment>
        <translation>
            <numerusform>%n day has no figure.</numerusform>
            <numerusform>%n days have no figure.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::ClosingSheet</name>
    <message numerus="yes">
        <source>%n posts will not go out while Parvis is closed</source>
        <comment>asked at closing</comment>
        <translation>
            <numerusform>%n post will not go out while Parvis is closed</numerusform>
            <numerusform>%n posts will not go out while Parvis is closed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>last line of a short list of posts</comment>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::ComposerWindow</name>
    <message numerus="yes">
        <source>Post to %n accounts right now?</source>
        <comment>composer, question before Post now</comment>
        <translation>
            <numerusform>Post to %n account right now?</numerusform>
            <numerusform>Post to %n accounts right now?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comments</source>
        <comment>composer, button</comment>
        <translation>
            <numerusform>%n comment</numerusform>
            <numerusform>%n comments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::CounterRing</name>
    <message numerus="yes">
        <source>%n characters</source>
        <comment>composer, counter of a network without a limit</comment>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n characters left</source>
        <comment>composer, counter of a network</comment>
        <translation>
            <numerusform>%n character left</numerusform>
            <numerusform>%n characters left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n characters too many</source>
        <comment>composer, counter of a network</comment>
        <translation>
            <numerusform>%n character too many</numerusform>
            <numerusform>%n characters too many</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::FigureWords</name>
    <message numerus="yes">
        <source>%n s</source>
        <comment>duration, seconds</comment>
        <translation>
            <numerusform>%n s</numerusform>
            <numerusform>%n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <comment>duration, minutes</comment>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <comment>duration, hours</comment>
        <translation>
            <numerusform>%n h</numerusform>
            <numerusform>%n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <comment>duration</comment>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::FiguresPage</name>
    <message numerus="yes">
        <source>%n accounts</source>
        <comment>figures, filter</comment>
        <translation>
            <numerusform>%n account</numerusform>
            <numerusform>%n accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It rests on %n rows.</source>
        <comment>figures, explanation: number of posts, comments or samples</comment>
        <translation>
            <numerusform>It rests on %n row.</numerusform>
            <numerusform>It rests on %n rows.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::FindingsBar</name>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>composer, after the findings shown</comment>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::HoverCard</name>
    <message numerus="yes">
        <source>%n pictures or videos</source>
        <comment>hover card of a post</comment>
        <translation>
            <numerusform>%n picture or video</numerusform>
            <numerusform>%n pictures or videos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comments</source>
        <comment>hover card of a post</comment>
        <translation>
            <numerusform>%n comment</numerusform>
            <numerusform>%n comments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::ImportDialog</name>
    <message numerus="yes">
        <source>%n rows</source>
        <comment>import, of the file</comment>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n errors: nothing was imported. Mend the file and check it again.</source>
        <comment>import</comment>
        <translation>
            <numerusform>%n error: nothing was imported. Mend the file and check it again.</numerusform>
            <numerusform>%n errors: nothing was imported. Mend the file and check it again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows can be imported; see the warnings.</source>
        <comment>import</comment>
        <translation>
            <numerusform>%n row can be imported; see the warnings.</numerusform>
            <numerusform>%n rows can be imported; see the warnings.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows can be imported.</source>
        <comment>import</comment>
        <translation>
            <numerusform>%n row can be imported.</numerusform>
            <numerusform>%n rows can be imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts are in the plan.</source>
        <comment>import, done</comment>
        <translation>
            <numerusform>%n post are in the plan.</numerusform>
            <numerusform>%n posts are in the plan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts were taken out of the plan.</source>
        <comment>import, done</comment>
        <translation>
            <numerusform>%n post were taken out of the plan.</numerusform>
            <numerusform>%n posts were taken out of the plan.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::InboxPage</name>
    <message numerus="yes">
        <source>%n open conversations</source>
        <comment>rail, hover over the inbox</comment>
        <translation>
            <numerusform>%n open conversation</numerusform>
            <numerusform>%n open conversations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::InboxWords</name>
    <message numerus="yes">
        <source>%n min</source>
        <comment>inbox, how long a customer waits</comment>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <comment>inbox, how long a customer waits, hours</comment>
        <translation>
            <numerusform>%n h</numerusform>
            <numerusform>%n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <comment>inbox, how long a customer waits</comment>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::Late</name>
    <message numerus="yes">
        <source>up to %n days late</source>
        <comment>how late a post may go out</comment>
        <translation>
            <numerusform>up to %n day late</numerusform>
            <numerusform>up to %n days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to %n h late</source>
        <comment>how late a post may go out</comment>
        <translation>
            <numerusform>up to %n h late</numerusform>
            <numerusform>up to %n h late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to %n min late</source>
        <comment>how late a post may go out</comment>
        <translation>
            <numerusform>up to %n min late</numerusform>
            <numerusform>up to %n min late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::Life</name>
    <message numerus="yes">
        <source>%n days</source>
        <comment>a length of time</comment>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n times)</source>
        <comment>ledger: a step that was made several times</comment>
        <translation>
            <numerusform>%1 (%n time)</numerusform>
            <numerusform>%1 (%n times)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::MediaDetails</name>
    <message numerus="yes">
        <source>Used in %n post(s)</source>
        <comment>media library</comment>
        <translation>
            <numerusform>Used in %n post(s)</numerusform>
            <numerusform>Used in %n post(s)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::MissedSheet</name>
    <message numerus="yes">
        <source>%n posts were missed</source>
        <comment>heading of the missed sheet</comment>
        <translation>
            <numerusform>%n post were missed</numerusform>
            <numerusform>%n posts were missed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Carry out for %n</source>
        <comment>missed sheet, button</comment>
        <translation>
            <numerusform>Carry out for %n</numerusform>
            <numerusform>Carry out for %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts were left as they are.</source>
        <comment>missed sheet</comment>
        <translation>
            <numerusform>%n post were left as they are.</numerusform>
            <numerusform>%n posts were left as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Decided for %n posts</source>
        <comment>toast after the missed sheet</comment>
        <translation>
            <numerusform>Decided for %n post</numerusform>
            <numerusform>Decided for %n posts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::MonthView</name>
    <message numerus="yes">
        <source>%n free: %1</source>
        <comment>calendar, a day&apos;s free slots; %1: times</comment>
        <translation>
            <numerusform>%n free: %1</numerusform>
            <numerusform>%n free: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::OptionsPane</name>
    <message numerus="yes">
        <source>%n hours</source>
        <comment>how long a poll runs</comment>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <comment>how long a poll runs</comment>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::OutlookList</name>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>last line of a short list of posts</comment>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::PlanActions</name>
    <message numerus="yes">
        <source>%n posts moved</source>
        <comment>toast of the calendar</comment>
        <translation>
            <numerusform>%n post moved</numerusform>
            <numerusform>%n posts moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts copied</source>
        <comment>toast of the calendar</comment>
        <translation>
            <numerusform>%n post copied</numerusform>
            <numerusform>%n posts copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts cancelled</source>
        <comment>toast of the calendar</comment>
        <translation>
            <numerusform>%n post cancelled</numerusform>
            <numerusform>%n posts cancelled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undone: %n posts are back where they were</source>
        <comment>toast of the calendar</comment>
        <translation>
            <numerusform>Undone: %n post are back where they were</numerusform>
            <numerusform>Undone: %n posts are back where they were</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done again: %n posts</source>
        <comment>toast of the calendar</comment>
        <translation>
            <numerusform>Done again: %n post</numerusform>
            <numerusform>Done again: %n posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts moved; what was approved has to be approved again</source>
        <comment>toast of the calendar</comment>
        <translation>
            <numerusform>%n post moved; what was approved has to be approved again</numerusform>
            <numerusform>%n posts moved; what was approved has to be approved again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done, but %n posts have to be approved again</source>
        <comment>toast after undo or redo</comment>
        <translation>
            <numerusform>Done, but %n post have to be approved again</numerusform>
            <numerusform>Done, but %n posts have to be approved again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::PlanListModel</name>
    <message numerus="yes">
        <source>%n posts</source>
        <comment>calendar, list: of one day</comment>
        <translation>
            <numerusform>%n post</numerusform>
            <numerusform>%n posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n free slots</source>
        <comment>calendar, list: of one day</comment>
        <translation>
            <numerusform>%n free slots</numerusform>
            <numerusform>%n free slots</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::PostCard</name>
    <message numerus="yes">
        <source>%n pictures or videos</source>
        <comment>inbox, post of a conversation</comment>
        <translation>
            <numerusform>%n picture or video</numerusform>
            <numerusform>%n pictures or videos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::RehearsalPane</name>
    <message numerus="yes">
        <source>%n posts are planned.</source>
        <comment>rehearsal, summary</comment>
        <translation>
            <numerusform>%n post are planned.</numerusform>
            <numerusform>%n posts are planned.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n would not go out as planned.</source>
        <comment>rehearsal, summary</comment>
        <translation>
            <numerusform>%n would not go out as planned.</numerusform>
            <numerusform>%n would not go out as planned.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need a look.</source>
        <comment>rehearsal, summary</comment>
        <translation>
            <numerusform>%n need a look.</numerusform>
            <numerusform>%n need a look.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <comment>rehearsal, button under a long list</comment>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts are ready</source>
        <comment>rehearsal, over the green ones</comment>
        <translation>
            <numerusform>%n post are ready</numerusform>
            <numerusform>%n posts are ready</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::ReleaseSheet</name>
    <message numerus="yes">
        <source>%n posts are past their time. Nothing of them goes out unless you say so.</source>
        <comment>release sheet, over their list</comment>
        <translation>
            <numerusform>%n post are past their time. Nothing of them goes out unless you say so.</numerusform>
            <numerusform>%n posts are past their time. Nothing of them goes out unless you say so.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::Review</name>
    <message numerus="yes">
        <source>at least %n minutes</source>
        <comment>charter rule: distance between posts</comment>
        <translation>
            <numerusform>at least %n minute</numerusform>
            <numerusform>at least %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::ReviewDesk</name>
    <message numerus="yes">
        <source>%n posts would not go out as planned</source>
        <comment>hover of the rail&apos;s count</comment>
        <translation>
            <numerusform>%n post would not go out as planned</numerusform>
            <numerusform>%n posts would not go out as planned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts need a look</source>
        <comment>hover of the rail&apos;s count</comment>
        <translation>
            <numerusform>%n post need a look</numerusform>
            <numerusform>%n posts need a look</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts wait for your approval</source>
        <comment>hover of the rail&apos;s count</comment>
        <translation>
            <numerusform>%n post wait for your approval</numerusform>
            <numerusform>%n posts wait for your approval</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::RhythmBar</name>
    <message numerus="yes">
        <source>Evergreen, at most every %n days</source>
        <comment>composer</comment>
        <translation>
            <numerusform>Evergreen, at most every %n day</numerusform>
            <numerusform>Evergreen, at most every %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No hour stands out among the %n posts of the last 180 days.</source>
        <comment>best times</comment>
        <translation>
            <numerusform>No hour stands out among the %n post of the last 180 days.</numerusform>
            <numerusform>No hour stands out among the %n posts of the last 180 days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From %n posts of the last 180 days: reactions, comments, shares, quotes and saves of each.</source>
        <comment>best times</comment>
        <translation>
            <numerusform>From %n post of the last 180 days: reactions, comments, shares, quotes and saves of each.</numerusform>
            <numerusform>From %n posts of the last 180 days: reactions, comments, shares, quotes and saves of each.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %2 on average, all %3 · %n posts</source>
        <comment>best times: weekday and hour, two figures</comment>
        <translation>
            <numerusform>%1 · %2 on average, all %3 · %n post</numerusform>
            <numerusform>%1 · %2 on average, all %3 · %n posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n others of the series too</source>
        <comment>toast, after: Scheduled for …</comment>
        <translation>
            <numerusform>%n other of the series too</numerusform>
            <numerusform>%n others of the series too</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keep words of their own</source>
        <comment>toast, of posts of a series</comment>
        <translation>
            <numerusform>%n keep words of their own</numerusform>
            <numerusform>%n keep words of their own</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be changed</source>
        <comment>toast, of posts of a series</comment>
        <translation>
            <numerusform>%n could not be changed</numerusform>
            <numerusform>%n could not be changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::RhythmBox</name>
    <message numerus="yes">
        <source>%n posts changed places.</source>
        <comment>settings, after Shuffle</comment>
        <translation>
            <numerusform>%n post changed places.</numerusform>
            <numerusform>%n posts changed places.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::TextPane</name>
    <message numerus="yes">
        <source>Split into %n parts.</source>
        <comment>toast</comment>
        <translation>
            <numerusform>Split into %n part.</numerusform>
            <numerusform>Split into %n parts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::ThreadView</name>
    <message numerus="yes">
        <source>%n earlier messages</source>
        <comment>inbox, button on top of a long conversation</comment>
        <translation>
            <numerusform>%n earlier message</numerusform>
            <numerusform>%n earlier messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::Tray</name>
    <message numerus="yes">
        <source>%n posts need you</source>
        <comment>worker pill</comment>
        <translation>
            <numerusform>%n post needs you</numerusform>
            <numerusform>%n posts need you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::Words</name>
    <message numerus="yes">
        <source>%n min ago</source>
        <comment>relative time</comment>
        <translation>
            <numerusform>%n min ago</numerusform>
            <numerusform>%n min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n min</source>
        <comment>relative time</comment>
        <translation>
            <numerusform>in %n min</numerusform>
            <numerusform>in %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <comment>relative time, hours</comment>
        <translation>
            <numerusform>%n h ago</numerusform>
            <numerusform>%n h ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n h</source>
        <comment>relative time, hours</comment>
        <translation>
            <numerusform>in %n h</numerusform>
            <numerusform>in %n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <comment>relative time</comment>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <comment>relative time</comment>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::WorkerPill</name>
    <message numerus="yes">
        <source>%n posts need you</source>
        <comment>worker pill</comment>
        <translation>
            <numerusform>%n post needs you</numerusform>
            <numerusform>%n posts need you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::words::Rhythm</name>
    <message numerus="yes">
        <source>every %n days</source>
        <comment>how a post repeats</comment>
        <translation>
            <numerusform>every %n day</numerusform>
            <numerusform>every %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n weeks on %1</source>
        <comment>how a post repeats; %1: days</comment>
        <translation>
            <numerusform>every %n week on %1</numerusform>
            <numerusform>every %n weeks on %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n months %1</source>
        <comment>how a post repeats; %1: on the 14th</comment>
        <translation>
            <numerusform>every %n month %1</numerusform>
            <numerusform>every %n months %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n times</source>
        <comment>how a post repeats and how often</comment>
        <translation>
            <numerusform>%1, %n time</numerusform>
            <numerusform>%1, %n times</numerusform>
        </translation>
    </message>
</context>
</TS>
