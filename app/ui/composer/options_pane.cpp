// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/options_pane.h"

#include "ui/composer/findings_bar.h"
#include "ui/models/account_book.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/small_parts.h"
#include "ui/widgets/words.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <array>

namespace parvis::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
const std::array<std::chrono::seconds, 6> kDurations = {1h, 6h, 24h, 72h, 168h, 336h};
}

OptionsPane::OptionsPane(const UiContext& context, DraftModel& draft, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_draft(draft),
      m_visibility(new QComboBox(this)),
      m_language(new QComboBox(this)),
      m_warningToggle(
          new QPushButton(icon(u"warning"_s, Tint::Muted), tr("Content warning", "composer, button"), this)),
      m_pollToggle(new QPushButton(icon(u"poll"_s, Tint::Muted), tr("Poll", "composer, button"), this)),
      m_warning(new QLineEdit(this)),
      m_poll(new QWidget(this)),
      m_problem(new Label({}, TextSize::Second, false, false, this))
{
    m_visibility->setObjectName(u"composer-visibility"_s);
    m_visibility->setAccessibleName(tr("Who sees it", "screen reader, composer"));
    m_visibility->setToolTip(m_visibility->accessibleName());
    m_language->setObjectName(u"composer-language"_s);
    m_language->setAccessibleName(tr("Language of the post", "screen reader, composer"));
    m_language->setToolTip(m_language->accessibleName());
    m_language->addItem(tr("Language: of the account", "composer, first choice of the language"), QString());
    for (const char* code : {"en", "fr", "de", "es", "it", "nl", "pt", "pl", "ar", "ja"}) {
        const QString tag = QString::fromLatin1(code);
        m_language->addItem(words::language(tag), tag);
    }
    m_warning->setObjectName(u"composer-warning"_s);
    m_warning->setPlaceholderText(
        tr("What the warning says; readers open the post to see it", "composer, empty field"));
    m_warning->setAccessibleName(tr("Content warning", "screen reader, composer"));
    for (auto* toggle : {m_warningToggle, m_pollToggle}) {
        toggle->setCheckable(true);
        toggle->setFlat(true);
    }
    m_warningToggle->setObjectName(u"composer-warning-toggle"_s);
    m_pollToggle->setObjectName(u"composer-poll-toggle"_s);
    buildLayout();
    connect(m_visibility, &QComboBox::activated, this,
            [this] { m_draft.setVisibility(m_tab, static_cast<Visibility>(m_visibility->currentData().toInt())); });
    connect(m_language, &QComboBox::activated, this,
            [this] { m_draft.setLanguage(m_tab, m_language->currentData().toString()); });
    connect(m_warning, &QLineEdit::textEdited, this,
            [this](const QString& text) { m_draft.setContentWarning(m_tab, text); });
    connect(m_warningToggle, &QPushButton::clicked, this, [this](bool on) {
        m_warningOpen = on;
        if (!on)
            m_draft.setContentWarning(m_tab, {});
        refresh();
        if (on)
            m_warning->setFocus();
    });
    connect(m_pollToggle, &QPushButton::clicked, this, [this](bool on) {
        m_draft.setPoll(m_tab, on ? std::optional(Poll{{QString(), QString()}, 24h, false}) : std::nullopt);
        if (on && !m_options.isEmpty())
            m_options.front()->setFocus();
    });
    connect(&m_draft, &DraftModel::changed, this, &OptionsPane::refresh);
    connect(&m_context.book, &AccountBook::changed, this, &OptionsPane::refresh);
    refresh();
}

void OptionsPane::buildLayout()
{
    auto* line = new QWidget(this);
    auto* flow = new FlowLayout(px(this, space::s), line);
    flow->addWidget(m_visibility);
    flow->addWidget(m_language);
    flow->addWidget(m_warningToggle);
    flow->addWidget(m_pollToggle);
    buildPoll();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(px(this, space::s));
    column->addWidget(line);
    column->addWidget(m_warning);
    column->addWidget(m_poll);
    m_problem->setObjectName(u"composer-options-problem"_s);
    m_problem->setTint(Tint::Danger);
    m_problem->setWordWrap(true);
    m_problem->hide();
    column->addWidget(m_problem);
}

void OptionsPane::buildPoll()
{
    m_pollOptions = new QVBoxLayout;
    m_pollDuration = new QComboBox(m_poll);
    m_pollDuration->setObjectName(u"composer-poll-duration"_s);
    m_pollDuration->setAccessibleName(tr("How long the poll runs", "screen reader, composer"));
    for (const auto duration : kDurations) {
        const int hours = static_cast<int>(duration / 1h);
        m_pollDuration->addItem(hours < 24 ? tr("%n hours", "how long a poll runs", hours)
                                           : tr("%n days", "how long a poll runs", hours / 24),
                                qint64(duration.count()));
    }
    m_pollMultiple = new QCheckBox(tr("Several choices", "composer, poll"), m_poll);
    m_pollMultiple->setObjectName(u"composer-poll-multiple"_s);
    m_pollAdd =
        new QPushButton(icon(u"plus"_s, Tint::Muted), tr("Answer", "composer, poll, button: add an answer"), m_poll);
    m_pollAdd->setObjectName(u"composer-poll-add"_s);
    m_pollAdd->setFlat(true);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_pollAdd);
    foot->addStretch(1);
    foot->addWidget(m_pollMultiple);
    foot->addWidget(m_pollDuration);
    auto* column = new QVBoxLayout(m_poll);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(m_pollOptions);
    column->addLayout(foot);
    connect(m_pollDuration, &QComboBox::activated, this, &OptionsPane::storePoll);
    connect(m_pollMultiple, &QCheckBox::clicked, this, &OptionsPane::storePoll);
    connect(m_pollAdd, &QPushButton::clicked, this, [this] {
        auto poll = m_draft.content(m_tab).poll;
        if (!poll)
            return;
        poll->options.append(QString());
        m_draft.setPoll(m_tab, poll);
        m_options.back()->setFocus();
    });
}

std::vector<const Capabilities*> OptionsPane::capabilities() const
{
    std::vector<const Capabilities*> all;
    for (const AccountId id : m_draft.draft().accounts) {
        const auto* account = m_context.book.find(id);
        if (account && DraftTab::of(m_tab).concerns(*account))
            all.push_back(&account->capabilities);
    }
    return all;
}

void OptionsPane::setTab(const QString& network)
{
    m_tab = network;
    m_warningOpen = false;
    refresh();
}

void OptionsPane::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    refresh();
}

bool OptionsPane::focusPlace(const QString& place)
{
    if (place == "content_warning"_L1)
        m_warning->setFocus();
    else if (place == "visibility"_L1)
        m_visibility->setFocus();
    else if (place.startsWith("poll/option/"_L1) && place.mid(12).toInt() <= m_options.size())
        m_options[qMax(1, place.mid(12).toInt()) - 1]->setFocus();
    else if (place.startsWith("poll"_L1))
        m_pollDuration->setFocus();
    else
        return false;
    return true;
}

void OptionsPane::setFindings(const std::vector<Finding>& findings)
{
    std::vector<Finding> here;
    QStringList places;
    for (const auto& finding : findings) {
        const bool mine = finding.place == "content_warning"_L1 || finding.place == "visibility"_L1 ||
                          finding.place == "poll"_L1 || finding.place.startsWith("poll/"_L1);
        if (finding.isError() && mine) {
            here.push_back(finding);
            places << finding.place;
        }
    }
    const auto mark = [](QWidget* field, bool wrong) {
        field->setProperty("wrong", wrong);
        field->update();
    };
    mark(m_warning, places.contains(u"content_warning"_s));
    mark(m_visibility, places.contains(u"visibility"_s));
    for (qsizetype i = 0; i < m_options.size(); ++i)
        mark(m_options[i], places.contains(u"poll/option/%1"_s.arg(i + 1)));
    QStringList sentences;
    for (const auto& merged : mergedFindings(m_context.book, here))
        sentences << merged.sentence;
    m_problem->setText(sentences.join(u'\n'));
    m_problem->setVisible(!sentences.isEmpty());
}

void OptionsPane::refresh()
{
    const Content content = m_draft.content(m_tab);
    const auto able = capabilities();
    const auto any = [&able](auto member) {
        return std::any_of(able.begin(), able.end(), [member](const Capabilities* c) { return c->*member; });
    };
    std::vector<Visibility> visibilities;
    for (const auto* one : able) {
        for (const auto visibility : one->visibilities) {
            if (std::find(visibilities.begin(), visibilities.end(), visibility) == visibilities.end())
                visibilities.push_back(visibility);
        }
    }
    m_filling = true;
    m_visibility->clear();
    for (const auto visibility : visibilities)
        m_visibility->addItem(icon(visibility == Visibility::Public ? u"globe"_s : u"lock"_s, Tint::Muted),
                              words::visibility(visibility), static_cast<int>(visibility));
    m_visibility->setCurrentIndex(m_visibility->findData(static_cast<int>(content.visibility)));
    m_visibility->setVisible(visibilities.size() > 1);
    const int language = m_language->findData(content.language);
    m_language->setCurrentIndex(language < 0 ? 0 : language);
    m_language->setVisible(any(&Capabilities::languages));
    const bool warns = any(&Capabilities::contentWarning);
    const bool warned = !content.contentWarning.isEmpty() || m_warningOpen;
    m_warningToggle->setVisible(warns || warned);
    m_warningToggle->setChecked(warned);
    m_warning->setVisible(warned);
    if (m_warning->text() != content.contentWarning)
        m_warning->setText(content.contentWarning);
    const bool polls = std::any_of(able.begin(), able.end(), [](const Capabilities* c) { return c->poll.has_value(); });
    m_pollToggle->setVisible(polls || content.poll);
    m_pollToggle->setChecked(content.poll.has_value());
    m_poll->setVisible(content.poll.has_value());
    refreshPoll(content.poll);
    for (QWidget* field :
         {static_cast<QWidget*>(m_visibility), static_cast<QWidget*>(m_language), static_cast<QWidget*>(m_warning),
          static_cast<QWidget*>(m_warningToggle), static_cast<QWidget*>(m_pollToggle), m_poll})
        field->setEnabled(!m_readOnly);
    m_filling = false;
}

void OptionsPane::refreshPoll(const std::optional<Poll>& poll)
{
    const qsizetype wanted = poll ? poll->options.size() : 0;
    while (m_options.size() > wanted) {
        auto* field = m_options.takeLast();
        field->hide();
        field->deleteLater();
    }
    while (m_options.size() < wanted) {
        auto* field = new QLineEdit(m_poll);
        const int number = static_cast<int>(m_options.size()) + 1;
        field->setObjectName(u"composer-poll-%1"_s.arg(number));
        field->setPlaceholderText(tr("Answer %1", "composer, poll, empty field").arg(number));
        field->setAccessibleName(field->placeholderText());
        connect(field, &QLineEdit::textEdited, this, &OptionsPane::storePoll);
        m_pollOptions->addWidget(field);
        m_options.append(field);
    }
    if (!poll)
        return;
    for (qsizetype i = 0; i < wanted; ++i) {
        if (m_options[i]->text() != poll->options[i])
            m_options[i]->setText(poll->options[i]);
    }
    m_pollDuration->setCurrentIndex(m_pollDuration->findData(qint64(poll->duration.count())));
    m_pollMultiple->setChecked(poll->multiple);
    int most = 0;
    for (const auto* one : capabilities())
        most = qMax(most, one->poll ? one->poll->maxOptions : 0);
    m_pollAdd->setEnabled(most == 0 || wanted < most);
}

void OptionsPane::storePoll()
{
    if (m_filling)
        return;
    Poll poll;
    for (const auto* field : m_options)
        poll.options << field->text();
    poll.duration = std::chrono::seconds(m_pollDuration->currentData().toLongLong());
    poll.multiple = m_pollMultiple->isChecked();
    m_draft.setPoll(m_tab, poll);
}

} // namespace parvis::ui
