// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/audit_window.h"

#include "engine/off_thread.h"
#include "engine/publishing/governance_desk.h"
#include "engine/publishing/publishing_desk.h"
#include "ports/workspace.h"
#include "ui/models/account_book.h"
#include "ui/review/review_words.h"
#include "ui/widgets/plain_text_view.h"
#include "ui/widgets/small_parts.h"
#include "ui/widgets/words.h"

#include <QBoxLayout>
#include <QDir>
#include <QFileDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QSortFilterProxyModel>
#include <QTableView>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int wordsShown = 48;
}

AuditModel::AuditModel(const UiContext& context, QObject* parent) : QAbstractTableModel(parent), m_context(context) {}

void AuditModel::append(const std::vector<AuditEntry>& entries)
{
    if (entries.empty())
        return;
    beginInsertRows({}, 0, static_cast<int>(entries.size()) - 1);
    m_entries.insert(m_entries.end(), entries.begin(), entries.end());
    endInsertRows();
    // The newest are looked at first.
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
        if (!m_known.contains(entry->subject) && !m_unknown.contains(entry->subject))
            m_unknown << entry->subject;
    }
    if (!std::exchange(m_looking, true))
        lookUp();
}

void AuditModel::know(const QString& subject, const QString& words)
{
    m_known.insert(subject, words);
    for (size_t i = 0; i < m_entries.size(); ++i) {
        if (m_entries[m_entries.size() - 1 - i].subject == subject)
            Q_EMIT dataChanged(index(static_cast<int>(i), Subject), index(static_cast<int>(i), Subject));
    }
}

// A number says nothing to a person: the first words of the post and its account do, or the name of the rule.
void AuditModel::lookUp()
{
    if (m_unknown.isEmpty()) {
        m_looking = false;
        return;
    }
    const QString subject = m_unknown.takeFirst();
    const auto quoted = [](const Post& post) {
        const QString text = harmless(post.base.text).simplified();
        return tr("“%1”", "audit log, words of a post or name of a rule")
            .arg(text.size() > wordsShown ? text.left(wordsShown) + u'…' : text);
    };
    const QString id = subject.section(u' ', 1);
    if (const auto publication = subject.startsWith("publication "_L1) ? PublicationId::fromString(id) : std::nullopt) {
        m_context.publishing.publication(*publication)
            .then(this,
                  [this, quoted](const Publication& p) {
                      return m_context.publishing.find(p.post).then(
                          this, [this, quoted, account = p.account](const PostWithPublications& found) {
                              return u"%1 · %2"_s.arg(quoted(found.post), harmless(m_context.book.name(account)));
                          });
                  })
            .onDone(this, [this, subject](const Result<QString>& words) {
                know(subject, words.value_or(words::auditSubject(subject)));
                lookUp();
            });
    } else if (const auto post = subject.startsWith("post "_L1) ? PostId::fromString(id) : std::nullopt) {
        m_context.publishing.find(*post).onDone(this, [=, this](const Result<PostWithPublications>& found) {
            know(subject, found ? quoted(found->post) : words::auditSubject(subject));
            lookUp();
        });
    } else if (const auto rule = subject.startsWith("rule "_L1) ? CharterRuleId::fromString(id) : std::nullopt) {
        m_context.governance->charter().onDone(this, [=, this](const Result<std::vector<CharterRule>>& rules) {
            QString words = words::auditSubject(subject);
            for (const CharterRule& one : rules.value_or(std::vector<CharterRule>())) {
                if (one.id == *rule)
                    words = tr("“%1”", "audit log, words of a post or name of a rule").arg(harmless(one.name));
            }
            know(subject, words);
            lookUp();
        });
    } else {
        lookUp();
    }
}

int AuditModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int AuditModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QVariant AuditModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const AuditEntry& entry = m_entries[m_entries.size() - 1 - static_cast<size_t>(index.row())];
    switch (index.column()) {
    case Time:
        return role == Qt::ToolTipRole ? words::exact(entry.at, m_context.zone)
                                       : words::when(entry.at, m_context.now(), m_context.zone);
    case Who:
        return harmless(words::auditWho(entry.who));
    case Action:
        return words::auditAction(entry.action);
    case Subject:
        // These rules are named by their details.
        if (entry.action == "inbox_rule"_L1)
            return tr("Rules of the inbox", "audit log, what a step is about");
        if (entry.action.startsWith("retention"_L1))
            return tr("How long is kept", "audit log, what a step is about");
        if (const auto id =
                entry.subject.startsWith("account "_L1) ? AccountId::fromString(entry.subject.mid(8)) : std::nullopt)
            return harmless(m_context.book.name(*id));
        return m_known.value(entry.subject, words::auditSubject(entry.subject));
    case Detail:
        return harmless(words::auditDetail(entry)).simplified();
    default:
        return {};
    }
}

QVariant AuditModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QString names[] = {tr("When", "audit log, column"), tr("Who", "audit log, column"),
                             tr("What", "audit log, column: the step"), tr("About", "audit log, column: post, rule…"),
                             tr("Details", "audit log, column")};
    return section >= 0 && section < Columns ? names[section] : QVariant();
}

AuditWindow::AuditWindow(const UiContext& context, QWidget* parent)
    : QDialog(parent),
      m_context(context),
      m_model(new AuditModel(context, this)),
      m_proxy(new QSortFilterProxyModel(this)),
      m_search(new QLineEdit(this)),
      m_table(new QTableView(this)),
      m_count(new Label({}, TextSize::Second, true, false, this)),
      m_banner(new Banner(this))
{
    setObjectName(u"audit-window"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Audit log", "title of a window"));
    m_proxy->setSourceModel(m_model);
    m_proxy->setFilterKeyColumn(-1);
    m_proxy->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_search->setObjectName(u"audit-search"_s);
    m_search->setPlaceholderText(tr("Search: a name, a step, a word", "audit log, empty field"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_table->setObjectName(u"audit-table"_s);
    m_table->setAccessibleName(windowTitle());
    m_table->setModel(m_proxy);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(px(this, kRowDense));
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    const int widths[] = {150, 90, 310, 240};
    for (int i = 0; i < 4; ++i)
        m_table->setColumnWidth(i, px(this, widths[i]));
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_search);
    column->addWidget(m_banner);
    column->addWidget(m_table, 1);
    buildFoot(column);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_proxy->setFilterFixedString(text.trimmed());
        tellCount();
    });
    if (auto* feed = m_context.workspace.changes())
        connect(feed, &ChangeFeed::changed, this, &AuditWindow::load);
    resize(px(this, 1160), px(this, 520));
    load();
}

void AuditWindow::buildFoot(QVBoxLayout* column)
{
    m_count->setObjectName(u"audit-count"_s);
    auto* csv = new QPushButton(icon(u"download"_s), tr("Export as CSV…", "audit log, button"), this);
    csv->setObjectName(u"audit-csv"_s);
    csv->setAutoDefault(false);
    auto* json = new QPushButton(icon(u"download"_s), tr("Export as JSON…", "audit log, button"), this);
    json->setObjectName(u"audit-json"_s);
    json->setAutoDefault(false);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_count, 1);
    foot->addWidget(csv);
    foot->addWidget(json);
    column->addLayout(foot);
    connect(csv, &QPushButton::clicked, this, [this] { askFile(u"csv"_s); });
    connect(json, &QPushButton::clicked, this, [this] { askFile(u"json"_s); });
}

// Only what is new: the log grows at its end and nothing else.
void AuditWindow::load()
{
    if (std::exchange(m_loading, true))
        return;
    m_context.governance->audit(m_model->last()).onDone(this, [this](const Result<std::vector<AuditEntry>>& entries) {
        m_loading = false;
        if (!entries) {
            m_banner->showMessage(Banner::Kind::Danger, words::errorWhat(entries.error()),
                                  words::errorAdvice(entries.error()));
            return;
        }
        m_model->append(*entries);
        tellCount();
    });
}

int AuditWindow::shown() const
{
    return m_proxy->rowCount();
}

void AuditWindow::tellCount()
{
    m_count->setText(shown() == m_model->rowCount()
                         ? tr("%n steps; none can be changed or removed.", "audit log, foot", shown())
                         : tr("%1 of %n steps", "audit log, foot", m_model->rowCount()).arg(shown()));
}

void AuditWindow::askFile(const QString& suffix)
{
    auto* dialog = new QFileDialog(this, tr("Export the audit log", "title of a file dialog"));
    dialog->setObjectName(u"audit-dialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(u"%1 (*.%2)"_s.arg(suffix.toUpper(), suffix));
    dialog->setDefaultSuffix(suffix);
    dialog->setDirectory(QDir::homePath());
    dialog->selectFile(u"audit-%1.%2"_s.arg(m_context.today().toIso(), suffix));
    connect(dialog, &QFileDialog::fileSelected, this, &AuditWindow::exportTo);
    dialog->open();
}

void AuditWindow::exportTo(const QString& file)
{
    auto& governance = *m_context.governance;
    const auto bytes = file.endsWith(u".json"_s, Qt::CaseInsensitive) ? governance.auditJson() : governance.auditCsv();
    bytes
        .then(this,
              [file](const QByteArray& text) {
                  return offThread<void>([file, text]() -> Done {
                      QSaveFile out(file);
                      if (!out.open(QIODevice::WriteOnly) || out.write(text) != text.size() || !out.commit())
                          return failure(ErrorKind::Storage, u"%1: %2"_s.arg(file, out.errorString()));
                      return {};
                  });
              })
        .onDone(this, [this, file](const Done& done) {
            if (done)
                m_banner->showMessage(Banner::Kind::Ok, tr("The log was written.", "audit log"),
                                      QDir::toNativeSeparators(file));
            else
                m_banner->showMessage(Banner::Kind::Danger, tr("The log was not written.", "audit log"),
                                      words::errorWhat(done.error()) + u' ' + words::errorAdvice(done.error()));
        });
}

} // namespace parvis::ui
