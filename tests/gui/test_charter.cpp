// SPDX-License-Identifier: GPL-3.0-or-later
// Charter, approval policies and audit log in the settings; by mouse and by keyboard alone.
#include "support/desk_demo.h"
#include "ui/composer/findings_bar.h"
#include "ui/settings/audit_window.h"
#include "ui/settings/charter_box.h"
#include "ui/settings/rule_dialog.h"
#include "ui/settings/settings_page.h"
#include "ui/widgets/small_parts.h"
#include "ui/widgets/toast.h"

#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QTimeEdit>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace parvis::test;

class CharterTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Demo> m_demo;

    void start()
    {
        DemoOptions options;
        options.posts = false;
        m_demo = std::make_unique<Demo>(options);
        m_demo->open();
        m_demo->window->showDesk(u"settings"_s, u"charter"_s);
        QTRY_VERIFY(find<QTreeWidget>(u"charter-rules"_s));
    }
    template <typename T>
    T* find(const QString& name)
    {
        return m_demo->window->findChild<T*>(name);
    }
    ui::RuleDialog* dialog() { return find<ui::CharterBox>(u"charter"_s)->dialog(); }
    template <typename T>
    T* field(const char* name)
    {
        return dialog()->findChild<T*>(QString::fromLatin1(name));
    }
    std::vector<CharterRule> rules() { return m_demo->wait(m_demo->governance->charter()); }
    void choose(const char* box, int value)
    {
        auto* combo = field<QComboBox>(box);
        combo->setCurrentIndex(combo->findData(value));
    }
    void saveRule(const CharterRule& rule)
    {
        m_demo->wait(m_demo->governance->saveRule(rule, u"boss"_s));
        QTRY_COMPARE(find<QTreeWidget>(u"charter-rules"_s)->topLevelItemCount(), int(rules().size()));
    }
    static CharterRule words(CharterKind kind, CharterLevel level, const QStringList& list)
    {
        CharterRule rule;
        rule.name = u"Mots"_s;
        rule.kind = kind;
        rule.level = level;
        rule.words = list;
        return rule;
    }

private Q_SLOTS:
    void cleanup() { m_demo.reset(); }

    void everyKindIsMadeByMouse_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<bool>("words");
        QTest::newRow("forbidden") << int(CharterKind::ForbiddenWords) << true;
        QTest::newRow("required") << int(CharterKind::RequiredWords) << true;
        QTest::newRow("disclosure") << int(CharterKind::PaidDisclosure) << true;
        QTest::newRow("alt text") << int(CharterKind::AltText) << false;
        QTest::newRow("hosts") << int(CharterKind::LinkHosts) << true;
        QTest::newRow("quiet hours") << int(CharterKind::QuietHours) << false;
        QTest::newRow("distance") << int(CharterKind::MinimumDistance) << false;
        QTest::newRow("may post") << int(CharterKind::MayPost) << true;
    }
    void everyKindIsMadeByMouse()
    {
        QFETCH(int, kind);
        QFETCH(bool, words);
        start();
        QTest::mouseClick(find<QPushButton>(u"charter-add"_s), Qt::LeftButton);
        QTRY_VERIFY(dialog());
        choose("rule-kind", kind);
        QCOMPARE(field<QPlainTextEdit>("rule-words")->isVisibleTo(dialog()), words);
        QTest::mouseClick(field<QPushButton>("rule-save"), Qt::LeftButton);
        QVERIFY(field<QLabel>("rule-error")->isVisibleTo(dialog())); // no name
        field<QLineEdit>("rule-name")->setText(u"Brand"_s);
        if (words) {
            QTest::mouseClick(field<QPushButton>("rule-save"), Qt::LeftButton);
            QVERIFY(rules().empty()); // says nothing
            field<QPlainTextEdit>("rule-words")->setPlainText(u"gratuit, pas cher\nshop.example"_s);
        }
        field<QTimeEdit>("rule-from")->setTime(QTime(21, 30));
        field<QTimeEdit>("rule-to")->setTime(QTime(6, 15));
        field<QSpinBox>("rule-distance")->setValue(45);
        choose("rule-level", int(CharterLevel::NeedsApproval));
        field<QListWidget>("rule-accounts")->item(1)->setCheckState(Qt::Unchecked);
        field<QLineEdit>("rule-campaigns")->setText(u"Noël, Soldes"_s);
        QTest::mouseClick(field<QPushButton>("rule-save"), Qt::LeftButton);
        QTRY_COMPARE(rules().size(), size_t(1));
        const CharterRule rule = rules()[0];
        QCOMPARE(rule.name, u"Brand"_s);
        QCOMPARE(int(rule.kind), kind);
        QCOMPARE(rule.level, CharterLevel::NeedsApproval);
        QCOMPARE(rule.words, words ? (QStringList{u"gratuit"_s, u"pas cher"_s, u"shop.example"_s}) : QStringList());
        QCOMPARE(rule.from, rule.kind == CharterKind::QuietHours ? 21 * 60 + 30 : 0);
        QCOMPARE(rule.to, rule.kind == CharterKind::QuietHours ? 6 * 60 + 15 : 0);
        QCOMPARE(int(rule.distance.count()), rule.kind == CharterKind::MinimumDistance ? 45 : 0);
        QCOMPARE(rule.accounts.size(), m_demo->accounts.size() - 1);
        QCOMPARE(rule.campaigns, (QStringList{u"Noël"_s, u"Soldes"_s}));
        QTRY_COMPARE(find<QTreeWidget>(u"charter-rules"_s)->topLevelItemCount(), 1);
        QTRY_VERIFY(!dialog());
    }

    void triedAtOnceAndFoundInTheText()
    {
        start();
        saveRule(words(CharterKind::ForbiddenWords, CharterLevel::Block, {u"free"_s}));
        saveRule(words(CharterKind::RequiredWords, CharterLevel::Warn, {u"#lumen"_s}));
        auto* text = find<QPlainTextEdit>(u"charter-trial"_s);
        text->setFocus();
        QTest::keyClicks(text, u"It is free today"_s);
        auto* findings = find<ui::FindingsBar>(u"charter-findings"_s);
        QTRY_COMPARE(findings->sentences().size(), 2);
        QCOMPARE(findings->errors(), 1);
        QTest::mouseClick(findings->findChild<QPushButton*>(u"finding-charter_forbidden_words"_s), Qt::LeftButton);
        QCOMPARE(text->textCursor().selectedText(), u"free"_s);
        text->setPlainText(u"Open today #lumen"_s);
        QTRY_VERIFY(find<QLabel>(u"charter-verdict"_s)->isVisibleTo(m_demo->window.get()));
        QVERIFY(findings->sentences().isEmpty());
    }

    void switchedEditedAndRemovedByKeys()
    {
        start();
        saveRule(words(CharterKind::ForbiddenWords, CharterLevel::Block, {u"free"_s}));
        auto* list = find<QTreeWidget>(u"charter-rules"_s);
        list->setFocus();
        list->setCurrentItem(list->topLevelItem(0));
        QTest::keyClick(list, Qt::Key_Space);
        QTRY_VERIFY(!rules()[0].enabled);
        QTRY_VERIFY(list->currentItem());
        QTest::keyClick(list, Qt::Key_Return);
        QTRY_VERIFY(dialog());
        auto* name = field<QLineEdit>("rule-name");
        name->setFocus();
        name->selectAll();
        QTest::keyClicks(name, u"Words to avoid"_s);
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_COMPARE(rules()[0].name, u"Words to avoid"_s);
        QTRY_VERIFY(!dialog());
        m_demo->window->activateWindow();
        QTRY_VERIFY(m_demo->window->isActiveWindow());
        list->setFocus();
        QTRY_VERIFY(list->currentItem());
        QTest::keyClick(list, Qt::Key_Delete);
        QTRY_VERIFY(rules().empty());
        m_demo->window->activateWindow();
        QTest::keyClick(m_demo->window.get(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(rules().size(), size_t(1));
    }

    void whoApproves()
    {
        start();
        const QString id = m_demo->accounts[1].id.toString();
        auto* needed = find<QSpinBox>(u"policy-needed-"_s + id);
        QTRY_VERIFY((needed = find<QSpinBox>(u"policy-needed-"_s + id)));
        QVERIFY(!find<QLineEdit>(u"policy-people-"_s + id)->isEnabled());
        needed->setFocus();
        QTest::keyClick(needed, Qt::Key_Up);
        QTest::keyClick(needed, Qt::Key_Up);
        QTest::keyClick(needed, Qt::Key_Return);
        QTRY_COMPARE(m_demo->wait(m_demo->governance->policies()).size(), size_t(1));
        QTRY_VERIFY(find<QLineEdit>(u"policy-people-"_s + id)->isEnabled());
        auto* people = find<QLineEdit>(u"policy-people-"_s + id);
        people->setFocus();
        QTest::keyClicks(people, u"Omar"_s);
        QTest::keyClick(people, Qt::Key_Return);
        // One person cannot be two.
        QTRY_VERIFY(find<QWidget>(u"policies"_s)->findChild<ui::Banner*>()->message().contains(u"Fewer"_s));
        people = find<QLineEdit>(u"policy-people-"_s + id);
        people->setText(u"Omar, Zoë"_s);
        QTest::keyClick(people, Qt::Key_Return);
        const ApprovalPolicy expected{m_demo->accounts[1].id, 2, {u"Omar"_s, u"Zoë"_s}};
        QTRY_COMPARE(m_demo->wait(m_demo->governance->policies()), std::vector{expected});
    }

    // Numbers say nothing to a person: the post is named by its words, a rule by its name.
    void theLogNamesWhatItIsAbout()
    {
        start();
        saveRule(words(CharterKind::ForbiddenWords, CharterLevel::Block, {u"free"_s}));
        const auto stored = m_demo->addPost(u"Good  morning\nfrom the lamp shop"_s, {m_demo->accounts[0].id},
                                            {{2026, 11, 27}, 9, 0, 0});
        m_demo->wait(m_demo->governance->comment(stored.post.id, u"Omar"_s, u"Fine"_s));
        QTest::mouseClick(find<QPushButton>(u"settings-audit"_s), Qt::LeftButton);
        QTRY_VERIFY(find<ui::AuditWindow>(u"audit-window"_s));
        auto* table = find<ui::AuditWindow>(u"audit-window"_s)->findChild<QTableView*>(u"audit-table"_s);
        const auto about = [table] {
            QStringList list;
            for (int row = 0; row < table->model()->rowCount(); ++row)
                list << table->model()->index(row, ui::AuditModel::Subject).data().toString();
            return list.join(u'|');
        };
        QTRY_VERIFY2(about().contains(u"“Good morning from the lamp shop”"_s), qPrintable(about()));
        const QString rule = m_demo->wait(m_demo->governance->charter()).front().name;
        QTRY_VERIFY2(about().contains(u"“%1”"_s.arg(rule)), qPrintable(about()));
    }

    void theLogIsSearchedAndWritten()
    {
        start();
        m_demo->wait(m_demo->governance->hold(u"Omar"_s, u"storm, \"big\""_s));
        m_demo->wait(m_demo->governance->release(u"Zoë"_s, u"=over"_s, HeldChoice::Keep));
        QTest::mouseClick(find<QPushButton>(u"settings-audit"_s), Qt::LeftButton);
        QTRY_VERIFY(find<ui::AuditWindow>(u"audit-window"_s));
        auto* log = find<ui::AuditWindow>(u"audit-window"_s);
        QTRY_COMPARE(log->shown(), 2);
        QTest::keyClicks(log->findChild<QLineEdit*>(u"audit-search"_s), u"STORM"_s);
        QTRY_COMPARE(log->shown(), 1);
        QVERIFY(log->findChild<QLabel*>(u"audit-count"_s)->text().startsWith(u"1 of 2"_s));
        // What comes while it is open is there.
        m_demo->wait(m_demo->governance->hold(u"Omar"_s, u"storm again"_s));
        QTRY_COMPARE(log->shown(), 2);
        const QString csv = m_demo->folder.filePath(u"log.csv"_s), json = m_demo->folder.filePath(u"log.json"_s);
        QTest::mouseClick(log->findChild<QPushButton*>(u"audit-csv"_s), Qt::LeftButton);
        QTRY_VERIFY(log->findChild<QFileDialog*>(u"audit-dialog"_s));
        auto* files = log->findChild<QFileDialog*>(u"audit-dialog"_s);
        Q_EMIT files->fileSelected(csv);
        files->close();
        QTRY_VERIFY(QFile::exists(csv));
        QFile read(csv);
        QVERIFY(read.open(QIODevice::ReadOnly));
        const QByteArray text = read.readAll();
        QVERIFY(text.startsWith("time,who,action,subject,detail\r\n"));
        QVERIFY(text.contains("\"storm, \"\"big\"\"\""));
        QVERIFY(!text.contains("\"=over")); // no formula for a spreadsheet
        log->exportTo(json);
        QTRY_VERIFY(QFile::exists(json));
        QFile other(json);
        QVERIFY(other.open(QIODevice::ReadOnly));
        const QJsonArray array = QJsonDocument::fromJson(other.readAll()).array();
        QCOMPARE(array.size(), 3);
        QCOMPARE(array[0].toObject().value(u"who"_s).toString(), u"Omar"_s);
        log->exportTo(u"/nowhere/at/all.csv"_s);
        QTRY_COMPARE(log->findChild<ui::Banner*>()->message(), u"The log was not written."_s);
    }
};

QTEST_MAIN(CharterTest)
#include "test_charter.moc"
