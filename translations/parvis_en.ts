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
    <name>parvis::ui::BulkBar</name>
    <message numerus="yes">
        <source>%n chosen</source>
        <comment>inbox, above the list: so many conversations</comment>
        <translation>
            <numerusform>%n chosen</numerusform>
            <numerusform>%n chosen</numerusform>
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
            <numerusform>%n post copied; Ctrl+V puts it on the chosen day</numerusform>
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
            <numerusform>%n free slot: %1</numerusform>
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
    <message numerus="yes">
        <source>%n posts went out, %1 of them are marked.</source>
        <comment>figures, under a chart</comment>
        <translation>
            <numerusform>%n post went out, %1 of them is marked.</numerusform>
            <numerusform>%n posts went out, %1 of them are marked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts went out.</source>
        <comment>figures, under a chart</comment>
        <translation>
            <numerusform>%n post went out.</numerusform>
            <numerusform>%n posts went out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts: %1 …</source>
        <comment>figures, what happened beside a curve; %1: of the first</comment>
        <translation>
            <numerusform>%n post: %1 …</numerusform>
            <numerusform>%n posts: %1 …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The most active 1 % (%n people) wrote %1 of the messages</source>
        <comment>title of a chart</comment>
        <translation>
            <numerusform>The most active 1 % (%n person) wrote %1 of the messages</numerusform>
            <numerusform>The most active 1 % (%n people) wrote %1 of the messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The next 9 % (%n people) wrote %1.</source>
        <comment>screen reader: summary of a chart</comment>
        <translation>
            <numerusform>The next 9 % (%n person) wrote %1.</numerusform>
            <numerusform>The next 9 % (%n people) wrote %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The other 90 % (%n people) wrote %1.</source>
        <comment>screen reader: summary of a chart</comment>
        <translation>
            <numerusform>The other 90 % (%n person) wrote %1.</numerusform>
            <numerusform>The other 90 % (%n people) wrote %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n followers wrote nothing.</source>
        <comment>screen reader: summary of a chart</comment>
        <translation>
            <numerusform>%n follower wrote nothing.</numerusform>
            <numerusform>%n followers wrote nothing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ambassadors</source>
        <comment>title of a list of people</comment>
        <translation>
            <numerusform>%n ambassador</numerusform>
            <numerusform>%n ambassadors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n influencers</source>
        <comment>title of a list of people</comment>
        <translation>
            <numerusform>%n influencer</numerusform>
            <numerusform>%n influencers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2: %n messages.</source>
        <comment>screen reader: a person of a list; %2: ambassador or influencer</comment>
        <translation>
            <numerusform>%1, %2: %n message.</numerusform>
            <numerusform>%1, %2: %n messages.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weeks have no figure.</source>
        <comment>screen reader: summary of a chart</comment>
        <translation>
            <numerusform>%n week has no figure.</numerusform>
            <numerusform>%n weeks have no figure.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months have no figure.</source>
        <comment>screen reader: summary of a chart</comment>
        <translation>
            <numerusform>%n month has no figure.</numerusform>
            <numerusform>%n months have no figure.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts went out: a dot for each month.</source>
        <comment>figures, under a chart</comment>
        <translation>
            <numerusform>%n post went out: a dot for each month.</numerusform>
            <numerusform>%n posts went out: a dot for each month.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts went out: a dot for each week.</source>
        <comment>figures, under a chart</comment>
        <translation>
            <numerusform>%n post went out: a dot for each week.</numerusform>
            <numerusform>%n posts went out: a dot for each week.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts, %1</source>
        <comment>figures, what happened beside a curve; %1: 2–8 November 2026</comment>
        <translation>
            <numerusform>%n post, %1</numerusform>
            <numerusform>%n posts, %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::ChartPanel</name>
    <message numerus="yes">
        <source>%n more</source>
        <comment>figures, under a chart: notes and campaigns</comment>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
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
    <name>parvis::ui::ConflictSheet</name>
    <message numerus="yes">
        <source>%n conversations were changed by colleagues meanwhile and are left as they are.</source>
        <comment>inbox, after a change of many</comment>
        <translation>
            <numerusform>%n conversation was changed by a colleague meanwhile and is left as it is.</numerusform>
            <numerusform>%n conversations were changed by colleagues meanwhile and are left as they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::ContactCard</name>
    <message numerus="yes">
        <source>%n messages</source>
        <comment>inbox, contact card: written to us, everywhere</comment>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages</source>
        <comment>inbox, contact card: of this conversation</comment>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::ContactWindow</name>
    <message numerus="yes">
        <source>%n messages</source>
        <comment>contact: written to us, everywhere</comment>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
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
    <name>parvis::ui::CrisisWords</name>
    <message numerus="yes">
        <source>%n messages in an hour, %1 at most are usual</source>
        <comment>figures, an alarm of the crisis rule</comment>
        <translation>
            <numerusform>%n message in an hour, %1 at most are usual</numerusform>
            <numerusform>%n messages in an hour, %1 at most are usual</numerusform>
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
        <source>It rests on %n rows.</source>
        <comment>figures, explanation: number of posts, comments or samples</comment>
        <translation>
            <numerusform>It rests on %n row.</numerusform>
            <numerusform>It rests on %n rows.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::FilterBar</name>
    <message numerus="yes">
        <source>%n accounts</source>
        <comment>figures, filter</comment>
        <translation>
            <numerusform>%n account</numerusform>
            <numerusform>%n accounts</numerusform>
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
    <name>parvis::ui::IdeaPane</name>
    <message numerus="yes">
        <source>%n people</source>
        <comment>board of ideas: who want it</comment>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comments</source>
        <comment>board of ideas</comment>
        <translation>
            <numerusform>%n comment</numerusform>
            <numerusform>%n comments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Answer %n people</source>
        <comment>board of ideas, button</comment>
        <translation>
            <numerusform>Answer %n person</numerusform>
            <numerusform>Answer %n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::IdeaWords</name>
    <message numerus="yes">
        <source>%n people</source>
        <comment>board of ideas, card: who want it</comment>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comments</source>
        <comment>board of ideas, card</comment>
        <translation>
            <numerusform>%n comment</numerusform>
            <numerusform>%n comments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answered</source>
        <comment>board of ideas, card</comment>
        <translation>
            <numerusform>%n answered</numerusform>
            <numerusform>%n answered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n ideas</source>
        <comment>board of ideas, screen reader</comment>
        <translation>
            <numerusform>%1: %n idea</numerusform>
            <numerusform>%1: %n ideas</numerusform>
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
            <numerusform>%n post is in the plan.</numerusform>
            <numerusform>%n posts are in the plan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts were taken out of the plan.</source>
        <comment>import, done</comment>
        <translation>
            <numerusform>%n post was taken out of the plan.</numerusform>
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
    <name>parvis::ui::InboxRuleDialog</name>
    <message numerus="yes">
        <source>Would have held for %1 of the last %n messages</source>
        <comment>rule of the inbox</comment>
        <translation>
            <numerusform>Would have held for %1 of the last %n message</numerusform>
            <numerusform>Would have held for %1 of the last %n messages</numerusform>
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
    <name>parvis::ui::InboxWork</name>
    <message numerus="yes">
        <source>%n conversations were changed by colleagues since and stay as they are.</source>
        <comment>inbox, after an undo</comment>
        <translation>
            <numerusform>%n conversation was changed by a colleague since and stays as it is.</numerusform>
            <numerusform>%n conversations were changed by colleagues since and stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversations given back.</source>
        <comment>inbox, message at the foot</comment>
        <translation>
            <numerusform>%n conversation given back.</numerusform>
            <numerusform>%n conversations given back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversations assigned to you.</source>
        <comment>inbox, message at the foot</comment>
        <translation>
            <numerusform>%n conversation assigned to you.</numerusform>
            <numerusform>%n conversations assigned to you.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversations assigned to %1.</source>
        <comment>inbox, message at the foot; %1: a person</comment>
        <translation>
            <numerusform>%n conversation assigned to %1.</numerusform>
            <numerusform>%n conversations assigned to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversations taken out of their department.</source>
        <comment>inbox, message at the foot</comment>
        <translation>
            <numerusform>%n conversation taken out of its department.</numerusform>
            <numerusform>%n conversations taken out of their department.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversations handed over to %1.</source>
        <comment>inbox, message at the foot; %1: department</comment>
        <translation>
            <numerusform>%n conversation handed over to %1.</numerusform>
            <numerusform>%n conversations handed over to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Priority of %n conversations: %1.</source>
        <comment>inbox, message at the foot; %1: Urgent</comment>
        <translation>
            <numerusform>Priority of %n conversation: %1.</numerusform>
            <numerusform>Priority of %n conversations: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Labels that all %n conversations have</source>
        <comment>inbox, labelling many conversations</comment>
        <translation>
            <numerusform>Labels that the conversation has</numerusform>
            <numerusform>Labels that all %n conversations have</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Labels of %n conversations changed.</source>
        <comment>inbox, message at the foot</comment>
        <translation>
            <numerusform>Labels of %n conversation changed.</numerusform>
            <numerusform>Labels of %n conversations changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversations snoozed.</source>
        <comment>inbox, message at the foot</comment>
        <translation>
            <numerusform>%n conversation snoozed.</numerusform>
            <numerusform>%n conversations snoozed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversations opened again.</source>
        <comment>inbox, message at the foot</comment>
        <translation>
            <numerusform>%n conversation opened again.</numerusform>
            <numerusform>%n conversations opened again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversations wait for somebody else.</source>
        <comment>inbox, message at the foot: pending</comment>
        <translation>
            <numerusform>%n conversation waits for somebody else.</numerusform>
            <numerusform>%n conversations wait for somebody else.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversations marked as read.</source>
        <comment>inbox, message at the foot</comment>
        <translation>
            <numerusform>%n conversation marked as read.</numerusform>
            <numerusform>%n conversations marked as read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversations marked as unread.</source>
        <comment>inbox, message at the foot</comment>
        <translation>
            <numerusform>%n conversation marked as unread.</numerusform>
            <numerusform>%n conversations marked as unread.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them are unanswered. Why close them?</source>
        <comment>inbox, closing unanswered conversations</comment>
        <translation>
            <numerusform>%n of them is unanswered. Why close them?</numerusform>
            <numerusform>%n of them are unanswered. Why close them?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conversations closed.</source>
        <comment>inbox, message at the foot</comment>
        <translation>
            <numerusform>%n conversation closed.</numerusform>
            <numerusform>%n conversations closed.</numerusform>
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
            <numerusform>Used in %n post</numerusform>
            <numerusform>Used in %n posts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::MessageBubble</name>
    <message numerus="yes">
        <source>Goes out in %n s.</source>
        <comment>inbox, our reply</comment>
        <translation>
            <numerusform>Goes out in %n s.</numerusform>
            <numerusform>Goes out in %n s.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::MissedSheet</name>
    <message numerus="yes">
        <source>%n posts were missed</source>
        <comment>heading of the missed sheet</comment>
        <translation>
            <numerusform>%n post was missed</numerusform>
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
            <numerusform>%n post was left as it is.</numerusform>
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
    <message numerus="yes">
        <source>%n free slots</source>
        <comment>calendar, a day whose cell is too narrow for their times</comment>
        <translation>
            <numerusform>%n free slots</numerusform>
            <numerusform>%n free slots</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::NoticeButton</name>
    <message numerus="yes">
        <source>%n notices for you</source>
        <comment>top bar</comment>
        <translation>
            <numerusform>%n notice for you</numerusform>
            <numerusform>%n notices for you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::NoticeWords</name>
    <message numerus="yes">
        <source>%n notices for you; the newest: %1</source>
        <comment>toast</comment>
        <translation>
            <numerusform>%n notice for you; the newest: %1</numerusform>
            <numerusform>%n notices for you; the newest: %1</numerusform>
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
    <name>parvis::ui::PeoplePlaces</name>
    <message numerus="yes">
        <source>everybody who wrote (%n people)</source>
        <comment>figures, a place of a curve</comment>
        <translation>
            <numerusform>everybody who wrote (%n person)</numerusform>
            <numerusform>everybody who wrote (%n people)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the most active %1 % (%n people)</source>
        <comment>figures, a place of a curve</comment>
        <translation>
            <numerusform>the most active %1 % (%n person)</numerusform>
            <numerusform>the most active %1 % (%n people)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n others</source>
        <comment>figures, a layer of a chart: the competitors with the fewest mentions together</comment>
        <translation>
            <numerusform>%n other</numerusform>
            <numerusform>%n others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::PeopleWindow</name>
    <message numerus="yes">
        <source>%n networks</source>
        <comment>people: on how many a person is known</comment>
        <translation>
            <numerusform>%n network</numerusform>
            <numerusform>%n networks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <comment>people, found</comment>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n; scroll for more</source>
        <comment>people, found</comment>
        <translation>
            <numerusform>The first %n; scroll for more</numerusform>
            <numerusform>The first %n; scroll for more</numerusform>
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
            <numerusform>Undone: %n post is back where it was</numerusform>
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
            <numerusform>Done, but %n post has to be approved again</numerusform>
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
            <numerusform>%n free slot</numerusform>
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
            <numerusform>%n post is planned.</numerusform>
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
            <numerusform>%n needs a look.</numerusform>
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
            <numerusform>%n post is ready</numerusform>
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
            <numerusform>%n post is past its time. Nothing of it goes out unless you say so.</numerusform>
            <numerusform>%n posts are past their time. Nothing of them goes out unless you say so.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::RetentionBox</name>
    <message numerus="yes">
        <source>%n months</source>
        <comment>retention: how long</comment>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
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
    <message numerus="yes">
        <source>%n steps taken back</source>
        <comment>audit log, rules of the inbox</comment>
        <translation>
            <numerusform>%n step taken back</numerusform>
            <numerusform>%n steps taken back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n months</source>
        <comment>audit log, how long is kept; %1: its name</comment>
        <translation>
            <numerusform>%1: %n month</numerusform>
            <numerusform>%1: %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n approvals by: %1</source>
        <comment>audit log; %1: names</comment>
        <translation>
            <numerusform>%n approval by: %1</numerusform>
            <numerusform>%n approvals by: %1</numerusform>
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
            <numerusform>%n post needs a look</numerusform>
            <numerusform>%n posts need a look</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts wait for your approval</source>
        <comment>hover of the rail&apos;s count</comment>
        <translation>
            <numerusform>%n post waits for your approval</numerusform>
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
            <numerusform>Evergreen, at most every day</numerusform>
            <numerusform>Evergreen, at most every %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No hour stands out among the %n posts of the last 180 days.</source>
        <comment>best times</comment>
        <translation>
            <numerusform>No hour stands out: there is %n post of the last 180 days.</numerusform>
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
            <numerusform>%n keeps words of its own</numerusform>
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
            <numerusform>%n post changed its place.</numerusform>
            <numerusform>%n posts changed places.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::RowsPane</name>
    <message numerus="yes">
        <source>%n posts</source>
        <comment>figures, list behind a figure</comment>
        <translation>
            <numerusform>%n post</numerusform>
            <numerusform>%n posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages</source>
        <comment>figures, list behind a figure</comment>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <comment>figures, list behind a figure</comment>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::RuleLogWindow</name>
    <message numerus="yes">
        <source>%n lines</source>
        <comment>log of rules</comment>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes taken back.</source>
        <comment>log of rules</comment>
        <translation>
            <numerusform>%n change taken back.</numerusform>
            <numerusform>%n changes taken back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay: somebody has changed them since, or the answer is out.</source>
        <comment>log of rules</comment>
        <translation>
            <numerusform>%n stays: somebody has changed it since, or the answer is out.</numerusform>
            <numerusform>%n stay: somebody has changed them since, or the answer is out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::RuleTrialWindow</name>
    <message numerus="yes">
        <source>The newest %n messages</source>
        <comment>try of rules, choice</comment>
        <translation>
            <numerusform>The newest message</numerusform>
            <numerusform>The newest %n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped after %n messages: rules would have acted %1 times</source>
        <comment>try of rules</comment>
        <translation>
            <numerusform>Stopped after %n message: rules would have acted %1 times</numerusform>
            <numerusform>Stopped after %n messages: rules would have acted %1 times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n messages: rules would have acted %1 times</source>
        <comment>try of rules</comment>
        <translation>
            <numerusform>Of %n message: rules would have acted %1 times</numerusform>
            <numerusform>Of %n messages: rules would have acted %1 times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::RuleWords</name>
    <message numerus="yes">
        <source>%n days</source>
        <comment>how long</comment>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <comment>how long</comment>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <comment>how long</comment>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %n followers</source>
        <comment>condition of a rule</comment>
        <translation>
            <numerusform>At least %n follower</numerusform>
            <numerusform>At least %n followers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::RulesBox</name>
    <message numerus="yes">
        <source>%n rules added.</source>
        <comment>rules of the inbox</comment>
        <translation>
            <numerusform>%n rule added.</numerusform>
            <numerusform>%n rules added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing was added: the file has %n problems.</source>
        <comment>rules of the inbox</comment>
        <translation>
            <numerusform>Nothing was added: the file has %n problem.</numerusform>
            <numerusform>Nothing was added: the file has %n problems.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::ServiceBox</name>
    <message numerus="yes">
        <source>The clocks of %n conversations are being computed.</source>
        <comment>settings, service levels</comment>
        <translation>
            <numerusform>The clock of %n conversation is being computed.</numerusform>
            <numerusform>The clocks of %n conversations are being computed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <comment>service levels: days off and days with other hours</comment>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::ServiceWords</name>
    <message numerus="yes">
        <source>%n h</source>
        <comment>inbox, how long a customer waits, hours</comment>
        <translation>
            <numerusform>%n h</numerusform>
            <numerusform>%n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <comment>inbox, how long a customer waits</comment>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
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
    <message numerus="yes">
        <source>%n answers are due soon</source>
        <comment>notification</comment>
        <translation>
            <numerusform>%n answer is due soon</numerusform>
            <numerusform>%n answers are due soon</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answers are overdue</source>
        <comment>notification</comment>
        <translation>
            <numerusform>%n answer is overdue</numerusform>
            <numerusform>%n answers are overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notices for you</source>
        <comment>top bar</comment>
        <translation>
            <numerusform>%n notice for you</numerusform>
            <numerusform>%n notices for you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::TriageChips</name>
    <message numerus="yes">
        <source>Noted for %n messages.</source>
        <comment>inbox, message at the foot</comment>
        <translation>
            <numerusform>Noted for %n message.</numerusform>
            <numerusform>Noted for %n messages.</numerusform>
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
            <numerusform>every day</numerusform>
            <numerusform>every %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n weeks on %1</source>
        <comment>how a post repeats; %1: days</comment>
        <translation>
            <numerusform>every week on %1</numerusform>
            <numerusform>every %n weeks on %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n months %1</source>
        <comment>how a post repeats; %1: on the 14th</comment>
        <translation>
            <numerusform>every month %1</numerusform>
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
