// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/approval_document.h"

#include "ui/widgets/theme.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextLayout>
#include <functional>
#include <memory>

namespace parvis::ui {

using namespace Qt::StringLiterals;

namespace {

struct Paper {
    Q_DECLARE_TR_FUNCTIONS(parvis::ui::ApprovalDocument)
};

constexpr int kDotsPerInch = 300;
constexpr qreal kMillimetre = kDotsPerInch / 25.4;
constexpr qreal kMargin = 18 * kMillimetre;
constexpr qreal kGap = 3 * kMillimetre;
// Paper is white whatever the window is.
const QColor kInk(0x1B, 0x1F, 0x24), kMuted(0x5A, 0x64, 0x72), kLine(0xB8, 0xC0, 0xCA);

// What is never torn apart by the end of a page; painted at the top left corner it is given.
struct Piece {
    qreal height = 0;
    std::function<void(QPainter&, QPointF)> paint;
};
using Pieces = std::vector<Piece>;

QFont fontOf(qreal points, bool strong = false)
{
    QFont font = withFallbacks(QGuiApplication::font());
    font.setPointSizeF(points);
    font.setBold(strong);
    return font;
}

// Each line is a piece, so that a long text may go on to the next page. Every paragraph in its own direction.
void addText(Pieces& pieces, const QPdfWriter& device, const QString& text, const QFont& font, qreal left, qreal width,
             const QColor& colour)
{
    for (const QString& paragraph : text.split(u'\n')) {
        auto layout = std::make_shared<QTextLayout>(paragraph, font, &device);
        QTextOption option(Qt::AlignLeading);
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        option.setTextDirection(paragraph.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
        layout->setTextOption(option);
        layout->beginLayout();
        std::vector<QTextLine> lines;
        for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
            line.setLineWidth(width);
            line.setPosition({0, 0});
            lines.push_back(line);
        }
        layout->endLayout();
        if (lines.empty())
            pieces.push_back({QFontMetricsF(font, const_cast<QPdfWriter*>(&device)).height(), {}});
        for (const QTextLine& line : lines)
            pieces.push_back({line.height() * 1.08, [layout, line, left, colour](QPainter& painter, QPointF at) {
                                  painter.setPen(colour);
                                  line.draw(&painter, at + QPointF(left, 0));
                              }});
    }
}

void addSpace(Pieces& pieces, qreal height)
{
    pieces.push_back({height, {}});
}

class Sheet
{
public:
    Sheet(QPdfWriter& device, const ApprovalDocument& document)
        : m_device(device),
          m_document(document),
          m_width(device.width() - 2 * kMargin),
          m_bottom(device.height() - kMargin - 8 * kMillimetre)
    {
    }

    int write()
    {
        layOut();
        QPainter painter(&m_device);
        for (size_t page = 0; page < m_pages.size(); ++page) {
            if (page > 0)
                m_device.newPage();
            for (const auto& [piece, y] : m_pages[page]) {
                if (piece.paint)
                    piece.paint(painter, {kMargin, y});
            }
            painter.setFont(fontOf(8));
            painter.setPen(kMuted);
            const QRectF foot(kMargin, m_bottom + 2 * kMillimetre, m_width, 6 * kMillimetre);
            painter.drawText(foot, Qt::AlignLeft | Qt::AlignVCenter, m_document.title);
            painter.drawText(
                foot, Qt::AlignRight | Qt::AlignVCenter,
                Paper::tr("Page %1 of %2", "approval page for a client, foot").arg(page + 1).arg(m_pages.size()));
        }
        return static_cast<int>(m_pages.size());
    }

private:
    void layOut()
    {
        newPage();
        Pieces head;
        addText(head, m_device, m_document.title, fontOf(18, true), 0, m_width, kInk);
        addText(head, m_device, m_document.subtitle, fontOf(9), 0, m_width, kMuted);
        addSpace(head, kGap);
        addText(head, m_device,
                Paper::tr("Please tick one box for each post. What you would like changed, write beside it.",
                          "approval page for a client"),
                fontOf(10), 0, m_width, kInk);
        addSpace(head, 2 * kGap);
        place(head);
        for (size_t i = 0; i < m_document.entries.size(); ++i)
            place(blockOf(m_document.entries[i], static_cast<int>(i) + 1));
        place(signature());
    }

    // Kept together where a page can hold it; a longer one begins where there is room and flows on.
    void place(const Pieces& pieces)
    {
        qreal whole = 0;
        for (const Piece& piece : pieces)
            whole += piece.height;
        const bool fits = m_y + whole <= m_bottom;
        const bool fitsAlone = kMargin + whole <= m_bottom;
        if (!fits && (fitsAlone || m_y > m_bottom - 60 * kMillimetre) && m_y > kMargin)
            newPage();
        for (const Piece& piece : pieces) {
            if (m_y + piece.height > m_bottom && m_y > kMargin)
                newPage();
            m_pages.back().emplace_back(piece, m_y);
            m_y += piece.height;
        }
    }

    void newPage()
    {
        m_pages.emplace_back();
        m_y = kMargin;
    }

    Pieces blockOf(const ApprovalEntry& entry, int number) const
    {
        const qreal indent = 12 * kMillimetre;
        Pieces pieces;
        pieces.push_back(headOf(entry, number));
        if (!entry.warning.isEmpty())
            addText(pieces, m_device, Paper::tr("Content warning: %1", "approval page for a client").arg(entry.warning),
                    fontOf(10), indent, m_width - indent, kMuted);
        for (qsizetype i = 0; i < entry.parts.size(); ++i) {
            if (i > 0)
                addText(pieces, m_device, u"⸻"_s, fontOf(8), indent, m_width - indent, kMuted);
            addText(pieces, m_device, entry.parts[i], fontOf(11), indent, m_width - indent, kInk);
        }
        addPictures(pieces, entry.pictures, indent);
        for (const QString& line : entry.more)
            addText(pieces, m_device, line, fontOf(9), indent, m_width - indent, kMuted);
        addSpace(pieces, kGap);
        pieces.push_back(boxes(indent));
        addSpace(pieces, 2 * kGap);
        return pieces;
    }

    Piece headOf(const ApprovalEntry& entry, int number) const
    {
        const qreal height = 11 * kMillimetre, width = m_width;
        return {height, [entry, number, height, width](QPainter& painter, QPointF at) {
                    painter.setPen(QPen(kLine, 2));
                    painter.drawLine(at, at + QPointF(width, 0));
                    const QRectF line(at + QPointF(0, 2 * kMillimetre), QSizeF(width, height - 3 * kMillimetre));
                    painter.setPen(kInk);
                    painter.setFont(fontOf(12, true));
                    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, QLocale().toString(number));
                    painter.setFont(fontOf(10, true));
                    painter.drawText(line.adjusted(12 * kMillimetre, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                                     u"%1 · %2"_s.arg(entry.account, entry.network));
                    painter.setFont(fontOf(9));
                    painter.setPen(kMuted);
                    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter,
                                     u"%1 · %2"_s.arg(entry.time, entry.state));
                }};
    }

    // Two in a row, each with what it shows in words below.
    void addPictures(Pieces& pieces, const std::vector<ApprovalPicture>& pictures, qreal indent) const
    {
        const qreal cell = (m_width - indent - kGap) / 2, high = 42 * kMillimetre, words = 13 * kMillimetre;
        for (size_t i = 0; i < pictures.size(); i += 2) {
            const std::vector<ApprovalPicture> row(pictures.begin() + static_cast<std::ptrdiff_t>(i),
                                                   pictures.begin() +
                                                       static_cast<std::ptrdiff_t>(std::min(i + 2, pictures.size())));
            addSpace(pieces, kGap);
            pieces.push_back({high + words, [row, cell, high, words, indent](QPainter& painter, QPointF at) {
                                  for (size_t k = 0; k < row.size(); ++k) {
                                      const QPointF corner = at + QPointF(indent + double(k) * (cell + kGap), 0);
                                      paintPicture(painter, row[k], QRectF(corner, QSizeF(cell, high)), words);
                                  }
                              }});
        }
    }

    static void paintPicture(QPainter& painter, const ApprovalPicture& picture, const QRectF& rect, qreal words)
    {
        painter.setFont(fontOf(8));
        if (picture.image.isNull()) {
            painter.setPen(QPen(kLine, 2));
            painter.drawRect(rect);
            painter.setPen(kMuted);
            painter.drawText(rect, Qt::AlignCenter | Qt::TextWordWrap, picture.fileName);
        } else {
            const QSizeF size = QSizeF(picture.image.size()).scaled(rect.size(), Qt::KeepAspectRatio);
            painter.drawImage(QRectF(rect.topLeft(), size), picture.image);
        }
        painter.setPen(kMuted);
        const QString alt =
            picture.alt.isEmpty() ? Paper::tr("(no description)", "approval page, under a picture") : picture.alt;
        painter.drawText(QRectF(rect.bottomLeft() + QPointF(0, kMillimetre), QSizeF(rect.width(), words - kMillimetre)),
                         Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, alt);
    }

    Piece boxes(qreal indent) const
    {
        const qreal line = 8 * kMillimetre, width = m_width;
        return {3 * line, [indent, line, width](QPainter& painter, QPointF at) {
                    const QStringList choices{Paper::tr("Approved", "approval page for a client, box to tick"),
                                              Paper::tr("Please change", "approval page for a client, box to tick")};
                    const qreal side = 4.2 * kMillimetre;
                    qreal x = at.x() + indent;
                    painter.setFont(fontOf(10));
                    for (const QString& choice : choices) {
                        painter.setPen(QPen(kInk, 3));
                        painter.drawRect(QRectF(x, at.y() + (line - side) / 2, side, side));
                        const QRectF words(x + side + 2 * kMillimetre, at.y(), 60 * kMillimetre, line);
                        painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter, choice);
                        x += 55 * kMillimetre;
                    }
                    painter.setFont(fontOf(8));
                    painter.setPen(kMuted);
                    painter.drawText(QRectF(at.x() + indent, at.y() + line, width - indent, line - kMillimetre),
                                     Qt::AlignLeft | Qt::AlignBottom,
                                     Paper::tr("Comments", "approval page for a client, before the lines to write on"));
                    painter.setPen(QPen(kLine, 2));
                    for (int i = 2; i <= 3; ++i) {
                        const qreal y = at.y() + i * line;
                        const qreal from = i == 2 ? at.x() + indent + 25 * kMillimetre : at.x() + indent;
                        painter.drawLine(QPointF(from, y), QPointF(at.x() + width, y));
                    }
                }};
    }

    Pieces signature() const
    {
        const qreal width = m_width;
        return {{22 * kMillimetre, [width](QPainter& painter, QPointF at) {
                     const qreal y = at.y() + 16 * kMillimetre;
                     painter.setPen(QPen(kLine, 2));
                     painter.drawLine(QPointF(at.x(), y), QPointF(at.x() + width * 0.3, y));
                     painter.drawLine(QPointF(at.x() + width * 0.4, y), QPointF(at.x() + width, y));
                     painter.setFont(fontOf(8));
                     painter.setPen(kMuted);
                     const QRectF words(at.x(), y + kMillimetre, width, 5 * kMillimetre);
                     painter.drawText(words, Qt::AlignLeft | Qt::AlignTop,
                                      Paper::tr("Date", "approval page for a client, under a line"));
                     painter.drawText(words.adjusted(width * 0.4, 0, 0, 0), Qt::AlignLeft | Qt::AlignTop,
                                      Paper::tr("Name and signature", "approval page for a client, under a line"));
                 }}};
    }

    QPdfWriter& m_device;
    const ApprovalDocument& m_document;
    qreal m_width, m_bottom, m_y = kMargin;
    std::vector<std::vector<std::pair<Piece, qreal>>> m_pages;
};

} // namespace

Result<int> writeApprovalPdf(const QString& file, const ApprovalDocument& document)
{
    QByteArray bytes;
    int pages = 0;
    {
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        QPdfWriter writer(&buffer);
        writer.setResolution(kDotsPerInch);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF(0, 0, 0, 0));
        writer.setTitle(document.title);
        writer.setCreator(u"Parvis"_s);
        pages = Sheet(writer, document).write();
    }
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size() || !out.commit())
        return failure(ErrorKind::Storage, u"%1: %2"_s.arg(file, out.errorString()));
    return pages;
}

} // namespace parvis::ui
