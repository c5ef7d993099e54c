// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settings_page.h"

#include "engine/inbox/inbox_desk.h"
#include "ports/workspace.h"
#include "ui/accounts/account_words.h"
#include "ui/appearance.h"
#include "ui/rules/rules_box.h"
#include "ui/rules/seats_box.h"
#include "ui/service/service_box.h"
#include "ui/settings/audit_window.h"
#include "ui/settings/backup_box.h"
#include "ui/settings/canned_box.h"
#include "ui/settings/charter_box.h"
#include "ui/settings/density.h"
#include "ui/settings/inbox_box.h"
#include "ui/settings/policy_box.h"
#include "ui/settings/retention_box.h"
#include "ui/settings/rhythm_box.h"
#include "ui/settings/settings_section.h"
#include "ui/settings/zone_choice.h"
#include "ui/widgets/dates.h"
#include "ui/widgets/words.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QCompleter>
#include <QCoreApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSettings>
#include <QSysInfo>

namespace parvis::ui {

using namespace Qt::StringLiterals;

SettingsPage::SettingsPage(const UiContext& context, QWidget* parent) : Desk(parent), m_context(context)
{
    setObjectName(u"settings"_s);
}

void SettingsPage::setVisible(bool visible)
{
    Desk::setVisible(visible);
    if (visible)
        askKey();
}

void SettingsPage::build()
{
    auto* content = new QWidget(this);
    auto* column = new QVBoxLayout;
    column->setContentsMargins(px(this, space::xl), px(this, space::l), px(this, space::xl), px(this, space::xl));
    column->setSpacing(px(this, space::m));
    column->addWidget(new Label(title(), TextSize::Section, false, true, this));
    addLook(column);
    addTime(column);
    if (m_context.governance)
        addRules(column);
    addRhythm(column);
    if (m_context.rules)
        addInboxRules(column);
    if (m_context.service)
        addService(column);
    addReplies(column);
    addInbox(column);
    addWorkspace(column);
    addAbout(column);
    column->addStretch();
    auto* middle = new QWidget(content);
    middle->setLayout(column);
    middle->setMaximumWidth(px(this, 860));
    auto* row = new QHBoxLayout(content);
    row->setContentsMargins(0, 0, 0, 0);
    row->addStretch(0);
    row->addWidget(middle, 100);
    row->addStretch(0);
    auto* scroll = new QScrollArea(this);
    scroll->setObjectName(u"settings-scroll"_s);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(content);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
}

QString SettingsPage::key() const
{
    return u"settings"_s;
}

QString SettingsPage::title() const
{
    return tr("Settings", "name of a desk");
}

QString SettingsPage::iconName() const
{
    return u"settings"_s;
}

void SettingsPage::activate()
{
    m_language->setFocus(Qt::OtherFocusReason);
}

void SettingsPage::addLook(QVBoxLayout* column)
{
    auto* section = new SettingsSection(tr("Language and look", "settings, part"), this);
    m_language = new QComboBox(section);
    m_language->setObjectName(u"settings-language"_s);
    m_language->addItem(tr("As this computer", "settings, language"), u"auto"_s);
    for (const auto& [code, name] : languages())
        m_language->addItem(name, code);
    m_language->setCurrentIndex(std::max(0, m_language->findData(m_context.appearance.languageChoice())));
    m_restart = new Label(tr("Parvis speaks it from the next start.", "settings, after choosing a language"),
                          TextSize::Second, false, false, section);
    m_restart->setObjectName(u"settings-language-restart"_s);
    m_restart->setTint(Tint::Accent);
    m_restart->hide();
    section->addControl(tr("Language", "settings"), m_language, {}, m_restart);
    connect(m_language, &QComboBox::activated, this, [this] {
        const QString choice = m_language->currentData().toString();
        if (choice == m_context.appearance.languageChoice())
            return;
        // Written here for the next start: what is on the screen keeps the language it was made in.
        m_context.settings.setValue(u"ui/language"_s, choice);
        m_restart->show();
    });

    m_theme = new SegmentedControl(section);
    m_theme->setObjectName(u"settings-theme"_s);
    m_theme->addSegment(u"auto"_s, tr("As this computer", "settings, light or dark"));
    m_theme->addSegment(u"light"_s, tr("Light", "settings, look"));
    m_theme->addSegment(u"dark"_s, tr("Dark", "settings, look"));
    m_theme->setCurrent(themeChoiceName(m_context.appearance.themeChoice()));
    section->addControl(tr("Appearance", "settings"), m_theme);
    connect(m_theme, &SegmentedControl::currentChanged, this,
            [this](const QString& key) { m_context.appearance.setTheme(themeChoiceFromName(key)); });

    m_density = new SegmentedControl(section);
    m_density->setObjectName(u"settings-density"_s);
    m_density->addSegment(u"dense"_s, tr("Dense", "settings, height of rows"));
    m_density->addSegment(u"comfortable"_s, tr("Comfortable", "settings, height of rows"));
    restoreDensity(m_context.settings);
    m_density->setCurrent(isComfortable() ? u"comfortable"_s : u"dense"_s);
    section->addControl(tr("Rows", "settings, height of rows"), m_density);
    connect(m_density, &SegmentedControl::currentChanged, this,
            [this](const QString& key) { setComfortable(m_context.settings, key == "comfortable"_L1); });
    column->addWidget(section);
}

void SettingsPage::addTime(QVBoxLayout* column)
{
    auto* section = new SettingsSection(tr("Time", "settings, part"), this);
    const ZoneId workspace = m_context.workspace.info().zone;
    m_zone = new QComboBox(section);
    m_zone->setObjectName(u"settings-zone"_s);
    m_zone->setEditable(true);
    m_zone->setInsertPolicy(QComboBox::NoInsert);
    m_zone->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_zone->setMinimumContentsLength(28);
    m_zone->addItem(tr("The workspace's: %1", "settings, zone").arg(workspace.name()), QString());
    for (const QString& name : zoneNames())
        m_zone->addItem(name, name);
    m_zone->completer()->setFilterMode(Qt::MatchContains);
    m_zone->completer()->setCompletionMode(QCompleter::PopupCompletion);
    const auto chosen = chosenZone(m_context.settings);
    m_zone->setCurrentIndex(chosen ? std::max(0, m_zone->findData(chosen->name())) : 0);
    m_zoneRestart = new Label({}, TextSize::Second, false, false, section);
    m_zoneRestart->setObjectName(u"settings-zone-restart"_s);
    m_zoneRestart->hide();
    section->addControl(
        tr("Shown in", "settings, time zone of days and hours"), m_zone,
        tr("Days and hours on this computer. What is planned keeps the zone it was planned in. Now shown: %1, %2.",
           "settings, under the zone; zone and time")
            .arg(m_context.zone.name(), shortTime(wallTimeAt(m_context.now(), m_context.zone))),
        m_zoneRestart);
    const auto apply = [this] {
        const QString text = m_zone->currentText().trimmed();
        const int index = m_zone->findText(text, Qt::MatchFixedString);
        m_zoneRestart->show();
        if (index < 0) {
            m_zoneRestart->setTint(Tint::Danger);
            m_zoneRestart->setText(
                tr("There is no time zone “%1”. Type a city, as in Paris.", "settings, under the zone").arg(text));
            return;
        }
        m_zone->setCurrentIndex(index);
        chooseZone(m_context.settings, ZoneId::fromName(m_zone->itemData(index).toString()));
        m_zoneRestart->setTint(Tint::Accent);
        m_zoneRestart->setText(tr("Shown so from the next start.", "settings, under the zone"));
    };
    connect(m_zone, &QComboBox::activated, this, apply);
    connect(m_zone->lineEdit(), &QLineEdit::returnPressed, this, apply);
    column->addWidget(section);
}

void SettingsPage::addRhythm(QVBoxLayout* column)
{
    if (!m_context.rhythm)
        return;
    auto* section = new SettingsSection(tr("Rhythm", "settings, part: when accounts post"), this);
    section->addWide(new RhythmBox(m_context, section));
    column->addWidget(section);
}

void SettingsPage::addService(QVBoxLayout* column)
{
    auto* section = new SettingsSection(tr("Service levels", "settings, part: how soon customers get an answer"), this);
    section->setObjectName(u"settings-service"_s);
    section->addWide(new ServiceBox(m_context, section));
    column->addWidget(section);
}

void SettingsPage::addInbox(QVBoxLayout* column)
{
    if (!m_context.inbox.work())
        return;
    auto* section = new SettingsSection(tr("Inbox", "settings, part"), this);
    section->setObjectName(u"settings-inbox"_s);
    section->addWide(new InboxBox(m_context, section));
    column->addWidget(section);
    if (!m_context.privacy)
        return;
    auto* kept = new SettingsSection(tr("How long conversations are kept", "settings, part"), this);
    kept->setObjectName(u"settings-retention"_s);
    kept->addWide(new RetentionBox(m_context, kept));
    column->addWidget(kept);
}

void SettingsPage::addWorkspace(QVBoxLayout* column)
{
    const WorkspaceInfo info = m_context.workspace.info();
    auto* section = new SettingsSection(tr("Workspace", "settings, part"), this);
    section->addFact(tr("Name", "settings, workspace"), info.name, u"workspace-name"_s);
    section->addFact(tr("Place", "settings, workspace: file or server"), info.location, u"workspace-location"_s);
    section->addFact(tr("Database", "settings, workspace"),
                     info.dialect == "postgresql"_L1 ? u"PostgreSQL"_s
                     : info.dialect == "sqlite"_L1   ? u"SQLite"_s
                                                     : info.dialect,
                     u"workspace-database"_s);
    section->addFact(
        tr("Schema", "settings, workspace: version of its tables"),
        info.readOnly
            ? tr("version %1, made by a newer Parvis: read only", "settings, workspace").arg(info.schemaVersion)
            : tr("version %1", "settings, workspace").arg(info.schemaVersion),
        u"workspace-schema"_s);
    section->addFact(tr("Made", "settings, workspace: when"), words::exact(info.created, m_context.zone),
                     u"workspace-created"_s);
    if (info.practice)
        section->addFact(tr("Kind", "settings, workspace"),
                         tr("Practice: nothing in it reaches a real network.", "settings, workspace"),
                         u"workspace-practice"_s);
    if (m_context.secrets) {
        section->addFact(tr("Key store", "settings, workspace: where its private key is"),
                         m_context.secrets->description(), u"workspace-keys"_s);
        m_keyState = section->addFact(tr("Key", "settings, workspace: state of its private key"), u"…"_s,
                                      u"workspace-key-state"_s);
    }
    section->addWide(new Hairline(Qt::Horizontal, section));
    section->addWide(new BackupBox(m_context, section));
    column->addWidget(section);
}

// Asked whenever the desk is shown, never at the start: opening a vault takes its time.
void SettingsPage::askKey()
{
    if (!m_keyState)
        return;
    m_context.secrets->state(this, m_context.workspace.info().keyId)
        .onDone(this, [this](const Result<KeyState>& result) {
            const auto trouble = result ? keyStateWords(*result) : std::nullopt;
            const QString words = !result ? words::errorWhat(result.error()) + u' ' + words::errorAdvice(result.error())
                                  : trouble ? trouble->word + u' ' + trouble->advice
                                            : tr("Ready", "settings, the workspace's private key can be used");
            m_keyState->setText(words);
            m_keyState->setMinimumHeight(m_keyState->heightForWidth(m_keyState->maximumWidth()));
            m_keyState->setTint(result && !trouble ? std::optional(Tint::Ok) : std::optional(Tint::Danger));
        });
}

void SettingsPage::addRules(QVBoxLayout* column)
{
    auto* charter = new SettingsSection(tr("Charter", "settings, part: the brand's rules for posts"), this);
    charter->setObjectName(u"settings-charter"_s);
    charter->addWide(new CharterBox(m_context, charter));
    column->addWidget(charter);
    auto* approval = new SettingsSection(tr("Who approves", "settings, part"), this);
    approval->setObjectName(u"settings-approval"_s);
    auto* about = new Label(tr("How many have to agree before a post goes out on an account, and who may. Nobody "
                               "approves what they wrote.",
                               "settings"),
                            TextSize::Second, true, false, approval);
    about->setWordWrap(true);
    approval->addWide(about);
    approval->addWide(new PolicyBox(m_context, approval));
    approval->addWide(new Hairline(Qt::Horizontal, approval));
    auto* audit = new QPushButton(icon(u"list"_s), tr("Audit log…", "settings, button"), approval);
    audit->setObjectName(u"settings-audit"_s);
    audit->setToolTip(tr("Every hold, release, approval, comment and change of rules", "hover"));
    audit->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(audit, &QPushButton::clicked, this, &SettingsPage::openAudit);
    approval->addWide(audit);
    column->addWidget(approval);
}

void SettingsPage::addInboxRules(QVBoxLayout* column)
{
    auto* rules = new SettingsSection(tr("Rules", "settings, part: what the inbox does by itself"), this);
    rules->setObjectName(u"settings-rules"_s);
    auto* meaning =
        new Label(tr("Each new or edited message of a customer passes the rules once, from the first to the "
                     "last. A rule never wakes another one, nor answers our own words.",
                     "settings"),
                  TextSize::Second, true, false, rules);
    meaning->setWordWrap(true);
    rules->addWide(meaning);
    rules->addWide(new RulesBox(m_context, rules));
    rules->addWide(new Hairline(Qt::Horizontal, rules));
    rules->addWide(new Label(tr("Who takes turns", "settings, part"), TextSize::Base, false, true, rules));
    rules->addWide(new SeatsBox(m_context, rules));
    column->addWidget(rules);
}

void SettingsPage::addReplies(QVBoxLayout* column)
{
    if (!m_context.replies)
        return;
    auto* replies = new SettingsSection(tr("Canned replies", "settings, part"), this);
    replies->setObjectName(u"settings-canned"_s);
    replies->addWide(new CannedBox(m_context, replies));
    column->addWidget(replies);
}

void SettingsPage::openAudit()
{
    if (!m_audit)
        m_audit = new AuditWindow(m_context, window());
    m_audit->show();
    m_audit->raise();
    m_audit->activateWindow();
}

void SettingsPage::showTarget(const QString& target)
{
    if (target == "audit"_L1 && m_context.governance)
        return openAudit();
    // A part by its name: "charter", "approval".
    if (auto* part = findChild<QWidget*>(u"settings-"_s + target)) {
        // Queued: a page that was just made has no layout yet.
        QMetaObject::invokeMethod(
            part,
            [this, part] {
                auto* bar = findChild<QScrollArea*>(u"settings-scroll"_s)->verticalScrollBar();
                bar->setValue(part->mapTo(part->parentWidget(), QPoint(0, 0)).y() - px(this, space::m));
                if (auto* first = part->nextInFocusChain())
                    first->setFocus(Qt::OtherFocusReason);
            },
            Qt::QueuedConnection);
    }
}

void SettingsPage::addAbout(QVBoxLayout* column)
{
    auto* section = new SettingsSection(tr("About Parvis", "settings, part"), this);
    section->addFact(tr("Version", "settings, about"), QCoreApplication::applicationVersion(), u"about-version"_s);
    section->addFact(tr("Licence", "settings, about"),
                     tr("GNU General Public License, version 3 or later. You may use, study, share and change it.",
                        "settings, about"),
                     u"about-licence"_s);
    section->addFact(
        tr("Made with", "settings, about"),
        u"Qt %1, Qt Charts (GPL-3.0) · SQLite (public domain) · PostgreSQL libpq (PostgreSQL) · libsodium (ISC) · "
        "QtKeychain (BSD) · ICU (Unicode) · CLI11 (BSD) · tl::expected (CC0)"_s.arg(QLatin1StringView(qVersion())),
        u"about-parts"_s);
    section->addFact(tr("Computer", "settings, about"), QSysInfo::prettyProductName(), u"about-computer"_s);
    column->addWidget(section);
}

} // namespace parvis::ui
