<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Advisor</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::AddressBar</name>
    <message numerus="yes">
        <source>Time-out: %n s</source>
        <translation>
            <numerusform>Time-out: %n s</numerusform>
            <numerusform>Time-out: %n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n s</source>
        <translation>
            <numerusform>%n s</numerusform>
            <numerusform>%n s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::ChecksPane</name>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n request</numerusform>
            <numerusform>%n requests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::CompareDialog</name>
    <message numerus="yes">
        <source>%n more differ each time</source>
        <translation>
            <numerusform>%n more differs each time</numerusform>
            <numerusform>%n more differ each time</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n differences. %1.</source>
        <translation>
            <numerusform>%n difference. %1.</numerusform>
            <numerusform>%n differences. %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::ComparisonModel</name>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::Conversation</name>
    <message numerus="yes">
        <source>%n things were left out or read otherwise</source>
        <translation>
            <numerusform>%n thing was left out or read otherwise</numerusform>
            <numerusform>%n things were left out or read otherwise</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::ConversationPane</name>
    <message numerus="yes">
        <source>%n events</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::ExportDialog</name>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n places replaced</source>
        <translation>
            <numerusform>%1 · %n place replaced</numerusform>
            <numerusform>%1 · %n places replaced</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::KeepingMenu</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::LessonsList</name>
    <message numerus="yes">
        <source>about %n minute(s) more</source>
        <translation>
            <numerusform>about %n minute more</numerusform>
            <numerusform>about %n minutes more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::ResponsePane</name>
    <message numerus="yes">
        <source>Under way for %n s …</source>
        <translation>
            <numerusform>Under way for %n s …</numerusform>
            <numerusform>Under way for %n s …</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::ResultPane</name>
    <message numerus="yes">
        <source>Made here: signed, then encrypted for %n recipients with %1.</source>
        <translation>
            <numerusform>Made here: signed, then encrypted for %n recipient with %1.</numerusform>
            <numerusform>Made here: signed, then encrypted for %n recipients with %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Made here: encrypted for %n recipients with %1; nobody signed it.</source>
        <translation>
            <numerusform>Made here: encrypted for %n recipient with %1; nobody signed it.</numerusform>
            <numerusform>Made here: encrypted for %n recipients with %1; nobody signed it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Made here: issued by your key %1 with %n disclosures.</source>
        <translation>
            <numerusform>Made here: issued by your key %1 with %n disclosure.</numerusform>
            <numerusform>Made here: issued by your key %1 with %n disclosures.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Grantscope::Ui::TranscriptsPanel</name>
    <message numerus="yes">
        <source>Reading what was kept: %n to go</source>
        <translation>
            <numerusform>Reading what was kept: %n to go</numerusform>
            <numerusform>Reading what was kept: %n to go</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n transcripts</source>
        <translation>
            <numerusform>%1 of %n transcript</numerusform>
            <numerusform>%1 of %n transcripts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n transcripts</source>
        <translation>
            <numerusform>%n transcript</numerusform>
            <numerusform>%n transcripts</numerusform>
        </translation>
    </message>
</context>
</TS>
